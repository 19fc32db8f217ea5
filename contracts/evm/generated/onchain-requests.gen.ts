// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const onchainRequestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Requests"
      },
      {
        "name": "offers",
        "type": "address",
        "internalType": "contract Offers"
      },
      {
        "name": "juries",
        "type": "address",
        "internalType": "contract IJuries"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ANSWER_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "AUDIT_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CALLBACK_GAS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CID_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEADLINE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "JURIES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IJuries"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Offers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RELEASE_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RETENTION",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "answerOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct AnswerRecord",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "postedAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "onchain",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "endorse",
    "inputs": [
      {
        "name": "ids",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endorsedBy",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "paidOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "post",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "answer",
        "type": "tuple",
        "internalType": "struct AnswerContent",
        "components": [
          {
            "name": "content",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "prove",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "payee",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "output",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "remove",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct OnchainRequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum OnchainRequestState"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "offer",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "atSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seatsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "content",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AnswerEndorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "seats",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerPaid",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "net",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty0",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty1",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerPosted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "content",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerRemoved",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ClientCalled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "succeeded",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestCancelled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestLocked",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offer",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "untilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestOpened",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestRefunded",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerLengthInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerNotRemovable",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AssetMismatch",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "offered",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallbackGasMissing",
    "inputs": [
      {
        "name": "gas_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallbackGasTooHigh",
    "inputs": [
      {
        "name": "gas_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EndorsementsInsufficient",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "seats",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NoSeatForAnswers",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheOperator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OnchainRequestNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum OnchainRequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofNotRequired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofRejected",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofRequired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "QuestionMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RewardOutOfBounds",
    "inputs": [
      {
        "name": "reward",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooLate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValueMismatch",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerifierMismatch",
    "inputs": [
      {
        "name": "proof",
        "type": "uint8",
        "internalType": "enum AnswerProof"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const onchainRequestsBytecode =
  '0x610260806040523461039a576080816153e98038038091610020828561047d565b83398101031261039a5780516001600160a01b0381169182820361039a576020810151906001600160a01b03821680830361039a576040820151916001600160a01b038316830361039a5760600151916001600160a01b038316830361039a5760405161008e60408261047d565b6016815260208101917f4f7374726f6d204f6e636861696e5265717565737473000000000000000000008352604051946100c960408761047d565b600186526020860194603160f81b86526040519063197630f960e21b8252602082600481845afa9182156103a6575f92610438575b5060206004916040519283809263a9b5898f60e01b82525afa9081156103a6575f916103f6575b5060a05260805260e05260c05261013b816104b4565b6101a052610148846104b4565b6101c052519020918261016052519020806101805246610120526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101b360c08261047d565b519020610100523061014052610220526102005260405163411557d160e01b815290602082600481845afa9182156103a6575f926103b1575b5060206004916040519283809263c60e814d60e01b82525afa9081156103a6575f91610360575b50610240526001600160a01b03166101e052604051614ec990816105208239608051818181611e7c0152612655015260a0518181816112b501528181612106015261402f015260c051818181611d69015281816127a4015281816143a201528181614c2f0152614cfa015260e0518181816126d001526142c701526101005181614d9501526101205181614e4c01526101405181614d6601526101605181614de401526101805181614e0a01526101a0518161156501526101c0518161158f01526101e051818181610ddf01528181610eb70152818161271301528181613d3d01528181613de40152614ae6015261020051818181612e590152613a3f0152610220518181816113680152818161173901528181611bbc01528181612446015281816129ed01528181612c1b01526132270152610240518181816105a4015281816127c80152613a620152f35b90506020813d60201161039e575b8161037b6020938361047d565b8101031261039a57516001600160a01b038116810361039a575f610213565b5f80fd5b3d915061036e565b6040513d5f823e3d90fd5b9091506020813d6020116103ee575b816103cd6020938361047d565b8101031261039a57516001600160a01b038116810361039a579060206101ec565b3d91506103c0565b90506020813d602011610430575b816104116020938361047d565b8101031261039a57516001600160a01b038116810361039a575f610125565b3d9150610404565b9091506020813d602011610475575b816104546020938361047d565b8101031261039a57516001600160a01b038116810361039a579060206100fe565b3d9150610447565b601f909101601f19168101906001600160401b038211908210176104a057604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116104df5760208151910151602082106104d0571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c414612e3c57508063169037fd14612b8c57806327e9c8c014612b6657806329af741114612b495780632eb42332146128f75780633f9c524314612737578063411557d1146126f457806349493a4d146126b15780635465b3e61461269557806359a89a9e1461267957806364f4c7941461051d57806365d8c3e41461263657806367d42a8b146123d95780636af53d8a146123925780636b4a2e7314611d8d57806371efa8ba14611d495780637249fbb614611a8757806374081d7e1461166357806384b0196e1461154b5780638b2ca8f21461152f578063935995fb1461150657806394736694146114ea57806395bc26731461138c5780639a8e000f146113485780639f34fc801461132b5780639fb561d2146112d9578063a9b5898f14611295578063bc2495d414610711578063c4d252f5146105c8578063c60e814d14610584578063d4a5571114610540578063db8c625914610522578063dc402cd01461051d5763eacb140814610194575f80fd5b3461051a57602060031936011261051a57806101406040516101b581612f75565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201520152600435815260046020526040812060405161020c81612f92565b81546001600160a01b0381168252602082019064ffffffffff8160a01c168252604083019361024160ff8360c81c16866137de565b60ff8260d01c1694606085019561025781612f3a565b8652608085019263ffffffff8160d81c16845260f81c9161027783612f3a565b8260a087015260018101549060c08701906bffffffffffffffffffffffff8316825260e08801966bffffffffffffffffffffffff8460601c16885261ffff6101008a019464ffffffffff8160c01c16865260e81c166101208a015260028201546101408a01966bffffffffffffffffffffffff8216885264ffffffffff6101608c019260601c16825260046001600160a01b03600386015416946101808d0195865201546101a08c015261032a81612f3a565b61033381612f3a565b151595519a60078c10156104f257908c969594939291519a6103548c612f3a565b516001600160a01b031692516001600160a01b031693516bffffffffffffffffffffffff16945164ffffffffff1695805f146bffffffffffffffffffffffff9363ffffffff93859364ffffffffff93610510578b5b501561050657505116985b5116985116985116986103d36040519b6103cd8d612f75565b8c6137de565b60208b01906103e181612f3a565b815260408b0191825260608b0192835260808b0193845260a08b0194855264ffffffffff60c08c019616865264ffffffffff60e08c01971687526101008b019788526101208b019889526101408b01998a526040519a5160078110156104f2576101609c5063ffffffff98958c60806fffffffffffffffffffffffffffffffff67ffffffffffffffff986bffffffffffffffffffffffff9f9e9c986bffffffffffffffffffffffff9c97906001600160a01b038c9a819364ffffffffff9a8952516104ab81612f3a565b602089015251166040870152511660608501525116910152511660a08c0152511660c08a0152511660e0880152511661010086015251166101208401525116610140820152f35b60248d634e487b7160e01b81526021600452fd5b90505116986103b4565b838351169b6103a9565b80fd5b612ed5565b503461051a578060031936011261051a5760206040516203f4808152f35b503461051a57602060031936011261051a57606061055f6004356137ea565b60408051918051835264ffffffffff6020820151166020840152015115156040820152f35b503461051a578060031936011261051a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461051a57602060031936011261051a57600435906105e7826139f4565b80546001600160a01b0381163314806106f7575b15806106e3575b610686575080547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff81167905000000000000000000000000000000000000000000000000001782559192610683926001600160a01b0316907ffda78ba97c04d49372bfcc8658096de9c42c3ab9a7ccdf23ac322e4e305af5a88580a3614a45565b80f35b64ffffffffff915060a01c16600181018091116106cf576064927f0d3fc99d00000000000000000000000000000000000000000000000000000000835260045260245242604452fd5b602482634e487b7160e01b81526011600452fd5b5064ffffffffff8160a01c16421115610602565b50600260ff8260d01c1661070a81612f3a565b14156105fb565b5060031936016101608112611291576101401361051a576101443567ffffffffffffffff811161129157610749903690600401612ea7565b6001600160a01b03610759613506565b163303611251576fffffffffffffffffffffffffffffffff61077961366c565b16158015611223575b6111ce5767ffffffffffffffff61079761363e565b1642811080156111a5575b61116f575061ffff6107b26136ba565b16158015611159575b61111c57624c4b4063ffffffff6107d06136a7565b16116110dc5760a435906003821092831580611037576107ef84612f3a565b6001600160a01b036107ff61351c565b1615156002851403611092576108178383018361332a565b6060810151511561106a57604001519067ffffffffffffffff825116159182159261104a575b821561103b575b506110375761085284612f3a565b8315908161102e575b5061100657600160ff61086c613655565b161b6001600160a01b0361087e613506565b16865260066020526040862066ffffffffffffff61089a613655565b60081c1687526020526040862054818116610fb4576001600160a01b036108bf613506565b16875260066020526040872066ffffffffffffff6108db613655565b60081c16885260205217604086205561090b6109066108f8613506565b610900613655565b90614863565b6148c2565b938486526004602052604086206001600160a01b03610928613506565b61098264ffffffffff61093961363e565b85547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff16911660a01b78ffffffffff000000000000000000000000000000000000000016178455565b167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161781556109b385612f3a565b80547fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff1660d086901b7aff000000000000000000000000000000000000000000000000000016177901000000000000000000000000000000000000000000000000001781556bffffffffffffffffffffffff610a2d61366c565b166bffffffffffffffffffffffff610a4361368b565b6001840180547fffffffffffffffff0000000000000000000000000000000000000000000000001660609290921b77ffffffffffffffffffffffff000000000000000000000000169190911791909216178155610a9e6136a7565b7fff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffff7effffffff00000000000000000000000000000000000000000000000000000084549260d81b169116178255610af36136ba565b7fff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7effff000000000000000000000000000000000000000000000000000000000083549260e81b1691161790556001600160a01b03610b50613532565b16610f72575b6004610b63368686613168565b602081519101206040516020810191610b7c83856136cc565b6101608201526101608152610b9361018082612fe7565b5190209101556001600160a01b03610ba9613506565b1693604051916004356001600160a01b038116809103610f6e5783526024356001600160a01b038116809103610f6e5760208401526044356fffffffffffffffffffffffffffffffff8116809103610f6e57604084015260643567ffffffffffffffff8116809103610f6e57606084015260843567ffffffffffffffff8116809103610f6e57608084015215610f6a57610c4281612f3a565b60a082015260c4356001600160a01b038116809103610f6a5760c082015260e43563ffffffff8116809103610f6a5760e0820152610104356bffffffffffffffffffffffff8116809103610f6a57610100820152610124359261ffff8416809403610f6a57610cea7fdd6c99354611e0c600a8e3a3a2feaafccac34f43b594c5bf24971046b45048ad9383928896610120850152610160610140850152610160840191613560565b0390a36001600160a01b03610cfd613532565b1615610d3e6bffffffffffffffffffffffff610d1761368b565b168215610f53576fffffffffffffffffffffffffffffffff610d3761366c565b169061310a565b34610e655780610e4e575b505b15610d5c575b602090604051908152f35b610d64613506565b610d6c613532565b6001600160a01b036fffffffffffffffffffffffffffffffff610d8d61366c565b169181604051947ffe99049a0000000000000000000000000000000000000000000000000000000086521660048501523060248501521660448301526064820152602081608481866001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610e435760209350610e16575b50610d51565b610e3590833d8511610e3c575b610e2d8183612fe7565b810190613548565b505f610e10565b503d610e23565b6040513d85823e3d90fd5b610e5f90610e5a613506565b614a8e565b5f610d49565b803403610f24576020606491604051928380927ff45346dc0000000000000000000000000000000000000000000000000000000082528860048301528060248301523060448301526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610f1957610eea575b50610d4b565b610f0b9060203d602011610f12575b610f038183612fe7565b8101906142a1565b505f610ee4565b503d610ef9565b6040513d86823e3d90fd5b7f626ade3000000000000000000000000000000000000000000000000000000000845234600452602452604483fd5b6fffffffffffffffffffffffffffffffff85610d37565b8680fd5b8880fd5b610f7a613532565b6001600160a01b036003830191167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055610b56565b60448767ffffffffffffffff610fc8613506565b6001600160a01b03610fd8613655565b917fa50d2cba0000000000000000000000000000000000000000000000000000000085521660045216602452fd5b6004857fc9b4d8ea000000000000000000000000000000000000000000000000000000008152fd5b9050155f61085b565b8580fd5b6040015151151591505f610844565b60208101516fffffffffffffffffffffffffffffffff161515925061083d565b6004877f330f60c2000000000000000000000000000000000000000000000000000000008152fd5b6044866001600160a01b03866110a661351c565b907fca4431cc0000000000000000000000000000000000000000000000000000000084526110d381612f3a565b60045216602452fd5b60448363ffffffff6110ec6136a7565b7f924121a700000000000000000000000000000000000000000000000000000000835216600452624c4b40602452fd5b60448361ffff61112a6136ba565b7fbcf3992700000000000000000000000000000000000000000000000000000000835216600452612710602452fd5b5061271061ffff6111686136ba565b16116107bb565b7f19960f880000000000000000000000000000000000000000000000000000000084526004524260245262093a80604452606483fd5b5062093a8042018042116111ba5781116107a2565b602485634e487b7160e01b81526011600452fd5b6044836fffffffffffffffffffffffffffffffff6111ea61366c565b7fe52491c3000000000000000000000000000000000000000000000000000000008352166004526bffffffffffffffffffffffff602452fd5b506bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff61124a61366c565b1611610782565b6044836001600160a01b03611264613506565b7f70d0fa310000000000000000000000000000000000000000000000000000000083523360045216602452fd5b5080fd5b503461051a578060031936011261051a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461051a57602060031936011261051a57606064ffffffffff6bffffffffffffffffffffffff61130b6004356135c4565b9193906001600160a01b0360405195168552166020840152166040820152f35b503461051a578060031936011261051a576020604051610e108152f35b503461051a578060031936011261051a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461051a57602060031936011261051a5760043580825260046020526040822060ff815460c81c1660078110156114d657600481036114a157508054336001600160a01b03821603611495576113ee845b64ffffffffff8360a01c1661310a565b8160f81c6113fb81612f3a565b15801561148c575b61145857507effffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff1681556004018290557fbb8fd232dc80b8f913a087a35fd85073ad89c0202846ac575b4c8dd77cbb7e0f8280a280f35b84606491857fb212926100000000000000000000000000000000000000000000000000000000835260045260245242604452fd5b50804210611403565b6113ee62093a806113de565b836114d4604492857f59db5a27000000000000000000000000000000000000000000000000000000008452600452612f2c565bfd5b602484634e487b7160e01b81526021600452fd5b503461051a578060031936011261051a576020604051603f8152f35b503461051a57602060031936011261051a57604060209160043581528083522054604051908152f35b503461051a578060031936011261051a57602060405160808152f35b503461051a578060031936011261051a57611607906115897f0000000000000000000000000000000000000000000000000000000000000000614e72565b906115b37f0000000000000000000000000000000000000000000000000000000000000000614e72565b906020611615604051936115c78386612fe7565b8385525f3681376040519687967f0f00000000000000000000000000000000000000000000000000000000000000885260e08589015260e0880190612f07565b908682036040880152612f07565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061164c57505050500390f35b83518552869550938101939281019260010161163d565b503461051a5760031936016101808112611291576101401361051a576101443567ffffffffffffffff8111611291576116a0903690600401612ea7565b6116aa8183614903565b93909260a4356003811015611a43576002906116c581612f3a565b14611a5b576001600160a01b036101809161172d6116e1613506565b9160405196879485947fadd8e8b9000000000000000000000000000000000000000000000000000000008652610164356004870152166024850152606060448501526064840191613560565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015611a4e578194829383926119e6575b5061177684613a20565b6001600160a01b036060850151166001600160a01b03611794613532565b1681036119a657508483526005602052604083206001600160a01b0380865116165f5260205260ff60405f20541661196b576001810180547fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff1660c088901b7cffffffffff0000000000000000000000000000000000000000000000001617905580547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679020000000000000000000000000000000000000000000000000017815560020180547fffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff164260601b70ffffffffff000000000000000000000000161781556bffffffffffffffffffffffff82166bffffffffffffffffffffffff19825416179055610e104201918242116119575750837f79ff07f97b36ef412e3264a5a21563f41cd1060b8304c8949851623c4a235bdd606060209767ffffffffffffffff6bffffffffffffffffffffffff6001600160a01b038951169664ffffffffff604051941684521696878b840152166040820152a38061193d575b5050604051908152f35b6001600160a01b03611950925116614a8e565b5f80611933565b80634e487b7160e01b602492526011600452fd5b604483866001600160a01b03875116907fee0b6242000000000000000000000000000000000000000000000000000000008352600452602452fd5b836044916001600160a01b036119ba613532565b7f4e83a9b900000000000000000000000000000000000000000000000000000000845216600452602452fd5b95509250506101803d8111611a47575b611a008186612fe7565b840191610180858403126112915784519264ffffffffff84168403611a4357610160611a32611a39926020890161302d565b96016135ab565b929492905f61176c565b8280fd5b503d6119f6565b50604051903d90823e3d90fd5b602482857f74ea19b5000000000000000000000000000000000000000000000000000000008252600452fd5b503461051a57602060031936011261051a5760043580825260046020526040822060ff815460c81c1660078110156114d65760038114908115611d3a575b8180611d2b575b611cf85750611af6600283019164ffffffffff835460601c16905f14611cef576203f4809061310a565b804210611cbb57507906000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8354161782556001600160a01b03825416906bffffffffffffffffffffffff815416906bffffffffffffffffffffffff19815416905564ffffffffff600184015460c01c16604051907f05c0cf420000000000000000000000000000000000000000000000000000000082526004820152610140816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611cb0578691611c58575b50829161068395611c49946001600160a01b03611c43945116917f5695de764242f76ec225c73065359566dcb45ef646f93ab82069af6bb87e16e58a80a4338303611c4e5786905b611c3e8233613ce2565b61359e565b90613ce2565b614a45565b600a810490611c34565b929190506101403d8111611ca9575b611c718185612fe7565b83019061014084830312610f6a5761068395836001600160a01b03611c9c611c4395611c499861302d565b9450505095509192611bec565b503d611c67565b6040513d88823e3d90fd5b84606491857f0d3fc99d00000000000000000000000000000000000000000000000000000000835260045260245242604452fd5b610e109061310a565b846114d4604492867f59db5a27000000000000000000000000000000000000000000000000000000008452600452612f2c565b50611d35846147a6565b611acc565b611d4384613998565b50611ac5565b503461051a578060031936011261051a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346122765760031936016101c081126122765761014013612276576101443567ffffffffffffffff811161227657611dca903690600401612ea7565b90610164356001600160a01b03811691828203612276576101843567ffffffffffffffff811161227657611e02903690600401612ea7565b9190956101a43567ffffffffffffffff811161227657611e26903690600401612ea7565b959092611e338882614903565b60a499919935600381101561227657600290611e4e81612f3a565b036123665786158015612352575b612316575090611e6e9181019061332a565b928351966001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001694611ea5613506565b863b15612276576001600160a01b03604051917fc545ee040000000000000000000000000000000000000000000000000000000083528b60048401521660248201525f816044818a5afa801561230b576122f5575b5060600151916040519160a0830183811067ffffffffffffffff8211176122e15760209361200d6001600160a01b03948f948f8f9996611f5c908f9792611ffb9360405287528a8701978d8952604088019c8d5260608801998a523691613168565b60808601908152611fca89611f6f61351c565b16986040519c8d9b8c9a8b9a7f1a4efc53000000000000000000000000000000000000000000000000000000008c52604060048d01525160448c0152511660648a01525160848901525160a060a489015260e4880190612f07565b90517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc8783030160c4880152612f07565b91600319858403016024860152613560565b03915afa908115610e435783916122c2575b501561228157602082604051868b823780878101838152039060025afa15611a4e57908793929161206882518560209b8c9261205e6040519485612fe7565b8684528a8d613bb3565b612070613532565b916040519761207e89612f44565b8a8901938285528260408b01528260808b01528260a08b01528b60c08b019284845260e08c01968588528c60606001600160a01b0361010083019689885261012084019a8a8c52845216910152604051927ff72d0b3b000000000000000000000000000000000000000000000000000000008452866004850152836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315611cb0578f879461224b575b505061ffff6080931690526024604051809981937f9c1234d500000000000000000000000000000000000000000000000000000000835260048301525afa958615610e43578c908480986121da575b505091839161ffff6121d29c9b9a9896946001600160a01b036121cb9b999751169401511690525261ffff8b6001600160a01b03855116940151169052523691613168565b9184613e13565b604051908152f35b92939450949596505060803d608011612244575b6121f88186612fe7565b84019060808583031261051a5750926121d299989795926121cb97959261ffff6122308f9760406122298288614a03565b9601614a03565b989a9b9c5081939597995095919395612186565b503d6121ee565b90809450813d831161227a575b6122628183612fe7565b810103126122765791519161ffff8f612137565b5f80fd5b503d612258565b6044826001600160a01b038961229561351c565b907fa1ef2e5200000000000000000000000000000000000000000000000000000000845260045216602452fd5b6122db915060203d602011610e3c57610e2d8183612fe7565b5f61201f565b602487634e487b7160e01b81526041600452fd5b6123029195505f90612fe7565b5f936060611efa565b6040513d5f823e3d90fd5b61ffff60018892015460e81c16907fbcf39927000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061ffff600182015460e81c168711611e5c565b897f79b18887000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34612276576040600319360112612276576004356001600160a01b03811681036122765760243567ffffffffffffffff81168103612276576109066121d291602093614863565b34612276576020600319360112612276576004356123f681613998565b9060018201805492604051917f05c0cf4200000000000000000000000000000000000000000000000000000000835264ffffffffff8560c01c166004840152610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561230b575f936125fa575b5061248083613a20565b600282019485549564ffffffffff8760601c1661012c81018091116125e657804210156125b35750926001600160a01b03927fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff6bffffffffffffffffffffffff969389966bffffffffffffffffffffffff196125b19b1690551690557901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff825416179055845f52600560205260405f208280835116165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055511680937f680c897738d61f476cba0d841b5d02955634ee0500e9072614d505bef57ac8cb5f80a31690613ce2565b005b867f2e357b05000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b9092506101403d811161262f575b6126128183612fe7565b810161014082820312612276576126289161302d565b9185612476565b503d612608565b34612276575f6003193601126122765760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34612276575f6003193601126122765760206040516127108152f35b34612276575f60031936011261227657602060405161012c8152f35b34612276575f6003193601126122765760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34612276575f6003193601126122765760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346122765760406003193601126122765760043567ffffffffffffffff811161227657366023820112156122765780600401359067ffffffffffffffff8211612276576024810190602436918460051b01011161227657612796612e7d565b916127ec6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680857f0000000000000000000000000000000000000000000000000000000000000000614b15565b156128be57915f915f936001600160a01b038316945b81811061283d5785851561281257005b7f60ea4662000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61286861284b8284866132e9565b35856128628161285c86888a6132e9565b356131ae565b916147ca565b9485156128b457506001908682967ffdf25beafe47c51a0d91328d14ea43335cd9dfcded2f1040bc5f396bd2d680c760206128a485888a6132e9565b3592604051908152a35b01612802565b94506001906128ae565b6001600160a01b03837f84619e24000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b346122765760406003193601126122765760043560243567ffffffffffffffff81116122765761292b903690600401612ea7565b91805f52600460205260405f2060ff815460c81c166007811015612b355760038103612b00575061295b826147a6565b15612abf576001815460f81c61297081612f3a565b03612aaa5760048101545b60205f6040518787823780888101838152039060025afa1561230b57805f5103612a7b5750600164ffffffffff91015460c01c1691604051927f05c0cf420000000000000000000000000000000000000000000000000000000084526004840152610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561230b575f93612a35575b50612a2d906125b1943691613168565b913391613e13565b9392506101403d8111612a74575b612a4d8186612fe7565b8401906101408583031261227657612a6b612a2d926125b19661302d565b93945090612a1d565b503d612a43565b827f33ee4252000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60205f808060025afa1561230b575f5161297b565b50805f525f60205260405f2054907fdc4b7306000000000000000000000000000000000000000000000000000000005f52600452602452603f60445260645ffd5b612b3090837f59db5a27000000000000000000000000000000000000000000000000000000005f52600452612f2c565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b34612276575f600319360112612276576020604051624c4b408152f35b346122765760406003193601126122765760206121d2612b84612e7d565b6004356131ae565b346122765760406003193601126122765760243560043567ffffffffffffffff821161227657816004016060600319843603011261227657612bcd82613998565b926001840154604051947f05c0cf4200000000000000000000000000000000000000000000000000000000865264ffffffffff8260c01c166004870152610140866024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa95861561230b575f96612e00575b50612c5586613a20565b600281019283549264ffffffffff8460601c16610e1081018091116125e65780421015612dcd575091612cee612d1c94926024612ca661ffff6bffffffffffffffffffffffff9760e81c168a613abd565b916bffffffffffffffffffffffff1989541689556001600160a01b038c511692612ce7612ce0612cd68d80613117565b959094018d613117565b3691613168565b938c613bb3565b600160ff825460d01c16612d0181612f3a565b149485612d45575b5050166001600160a01b03865116613ce2565b15612d2357005b82612d3f612ce06001600160a01b036125b19651169380613117565b92613e13565b81547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167903000000000000000000000000000000000000000000000000001790915580547fffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff164260601b70ffffffffff000000000000000000000000161790558780612d09565b877f2e357b05000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b9095506101403d8111612e35575b612e188183612fe7565b81016101408282031261227657612e2e9161302d565b9486612c4b565b503d612e0e565b34612276575f600319360112612276576020906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b602435906001600160a01b038216820361227657565b35906001600160a01b038216820361227657565b9181601f840112156122765782359167ffffffffffffffff8311612276576020838186019501011161227657565b34612276575f60031936011261227657602060405162093a808152f35b359067ffffffffffffffff8216820361227657565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b6007811015612b3557602452565b60031115612b3557565b610140810190811067ffffffffffffffff821117612f6157604052565b634e487b7160e01b5f52604160045260245ffd5b610160810190811067ffffffffffffffff821117612f6157604052565b6101c0810190811067ffffffffffffffff821117612f6157604052565b6080810190811067ffffffffffffffff821117612f6157604052565b6060810190811067ffffffffffffffff821117612f6157604052565b90601f601f19910116810190811067ffffffffffffffff821117612f6157604052565b51906001600160a01b038216820361227657565b519061ffff8216820361227657565b9190826101409103126122765760405161304681612f44565b80926130518161300a565b825261305f6020820161301e565b6020830152604081015163ffffffff811681036122765760408301526130876060820161300a565b60608301526130986080820161300a565b608083015260a0810151906fffffffffffffffffffffffffffffffff821682036122765761012061310591819360a08601526130d660c0820161300a565b60c08601526130e760e0820161300a565b60e08601526130f9610100820161301e565b6101008601520161301e565b910152565b919082018092116125e657565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215612276570180359067ffffffffffffffff82116122765760200191813603831361227657565b92919267ffffffffffffffff8211612f615760405191613192601f8201601f191660200184612fe7565b829481845281830111612276578281602093845f960137010152565b805f52600460205260405f209160ff835460c81c166007811015612b3557600314806132c5575b156132be5764ffffffffff600184015460c01c1690604051917f05c0cf420000000000000000000000000000000000000000000000000000000083526004830152610140826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa91821561230b575f92613273575b5064ffffffffff600261327095015460601c16926142b0565b90565b9391506101403d81116132b7575b61328b8186612fe7565b840193610140818603126122765760026132ae6132709664ffffffffff9361302d565b93955050613257565b503d613281565b5050505f90565b5064ffffffffff600284015460601c166203f48081018091116125e65742106131d5565b91908110156132f95760051b0190565b634e487b7160e01b5f52603260045260245ffd5b35906fffffffffffffffffffffffffffffffff8216820361227657565b6020818303126122765780359067ffffffffffffffff82116122765701908181039161012083126122765760c0601f196040519461336786612faf565b8335865201126122765760405160c0810181811067ffffffffffffffff821117612f615760405261339a6020830161330d565b81526133a86040830161330d565b60208201526133b96060830161330d565b60408201526133ca6080830161330d565b60608201526133db60a0830161330d565b60808201526133ec60c0830161330d565b60a0820152602084015260e081013567ffffffffffffffff8111612276578101606081840312612276576040519061342382612fcb565b61342c81612ef2565b825261343a6020820161330d565b602083015260408101359067ffffffffffffffff8211612276570183601f820112156122765780359067ffffffffffffffff8211612f61578160051b60208101926134886040519485612fe7565b83526020808401918301019186831161227657602001905b8282106134ee57505050604082015260408401526101008101359067ffffffffffffffff821161227657019080601f83011215612276578160206134e693359101613168565b606082015290565b602080916134fb84612e93565b8152019101906134a0565b6004356001600160a01b03811681036122765790565b60c4356001600160a01b03811681036122765790565b6024356001600160a01b03811681036122765790565b90816020910312612276575180151581036122765790565b601f8260209493601f1993818652868601375f8582860101520116010190565b811561358a570490565b634e487b7160e01b5f52601260045260245ffd5b919082039182116125e657565b51906bffffffffffffffffffffffff8216820361227657565b5f52600460205260405f2080549060ff8260c81c166007811015612b3557600414801590613628575b61361e5760016001600160a01b039101549116916bffffffffffffffffffffffff64ffffffffff8360c01c16921690565b50505f905f905f90565b5064ffffffffff600182015460c01c16156135ed565b60643567ffffffffffffffff811681036122765790565b60843567ffffffffffffffff811681036122765790565b6044356fffffffffffffffffffffffffffffffff811681036122765790565b610104356bffffffffffffffffffffffff811681036122765790565b60e43563ffffffff811681036122765790565b6101243561ffff811681036122765790565b6001600160a01b036136dd82612e93565b1682526001600160a01b036136f460208301612e93565b1660208301526fffffffffffffffffffffffffffffffff6137176040830161330d565b16604083015267ffffffffffffffff61373260608301612ef2565b16606083015267ffffffffffffffff61374d60808301612ef2565b16608083015260a081013560038110156122765761376a81612f3a565b60a08301526001600160a01b0361378360c08301612e93565b1660c083015260e081013563ffffffff81168091036122765760e0830152610100810135906bffffffffffffffffffffffff8216809203612276576101209161010084015201359061ffff8216809203612276576101200152565b6007821015612b355752565b6040516137f681612fcb565b5f81525f60208201525f6040820152505f52600460205260405f2060405161381d81612f92565b8154916001600160a01b0383168252602082019264ffffffffff8160a01c16845261385160ff8260c81c16604085016137de565b60ff8160d01c1661386181612f3a565b606084015263ffffffff8160d81c16608084015260f81c6101a0600460a085019361388b84612f3a565b83855261ffff60018201546bffffffffffffffffffffffff811660c08901526bffffffffffffffffffffffff8160601c1660e089015264ffffffffff8160c01c1661010089015260e81c1661012087015264ffffffffff60028201546bffffffffffffffffffffffff811661014089015260601c166101608701526001600160a01b036003820154166101808701520154930192835261392a81612f3a565b61393381612f3a565b156139775764ffffffffff6001925193511690519061395182612f3a565b61395a82612f3a565b6040519361396785612fcb565b8452602084015214604082015290565b50505060405161398681612fcb565b5f81525f60208201525f604082015290565b90815f52600460205260405f209160ff835460c81c16906007821015612b3557600282036139c4575050565b612b3092507f59db5a27000000000000000000000000000000000000000000000000000000005f52600452612f2c565b90815f52600460205260405f209160ff835460c81c16906007821015612b3557600182036139c4575050565b613a866001600160a01b03608081845116930151166001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016837f0000000000000000000000000000000000000000000000000000000000000000614b15565b15613a8e5750565b7fd2a64a76000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b90613ac88280613117565b809150613b2f575050613ade6020820182613117565b809150158015613b25575b613af557506040013590565b7fbcf39927000000000000000000000000000000000000000000000000000000005f52600452608060245260445ffd5b5060808111613ae9565b613b3c6020840184613117565b83831191508115613ba9575b50613b7b5750505f613b5c82602093613117565b908160405192839283378101838152039060025afa1561230b575f5190565b7fbcf39927000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b905015155f613b48565b939190613cd6906001600160a01b03613cc67fe83597f5473c3c9f837e4de6a236833f7b1adc998aff50837e50de37e6d561b296885f52600460205260405f20866004820155613c4f64ffffffffff421682907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b87613cdb5760025b613c6081612f3a565b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fff0000000000000000000000000000000000000000000000000000000000000083549260f81b1691161790556040519687968752606060208801526060870191613560565b9184830360408601521696612f07565b0390a3565b6001613c57565b9080613cec575050565b6001600160a01b03604051927f095bcdb60000000000000000000000000000000000000000000000000000000084521660048301525f602483015260448201526020816064815f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561230b57613d6d575b50565b613d6a9060203d602011610e3c57610e2d8183612fe7565b919081613d9157505050565b6001600160a01b039081604051947f095bcdb600000000000000000000000000000000000000000000000000000000865216600485015216602483015260448201526020816064815f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561230b57613d6d5750565b9192825f52600460205260405f20917904000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8454161783556001830154946bffffffffffffffffffffffff861661ffff6020840151169161ffff610100850151169061ffff6101208601511690886fffffffffffffffffffffffffffffffff60405193613eb885612faf565b5f855260208501955f875260408601985f8a528360608801995f8b5281612710848302041690818a5203169282614283575b80614262575b505050169485815289546001600160a01b0316809c60608a01516001600160a01b03169788928b516001600160a01b031695869289516fffffffffffffffffffffffffffffffff168d8c516fffffffffffffffffffffffffffffffff1690516fffffffffffffffffffffffffffffffff169160405193845260208401526040830152606082015260807fd06646a784202c3d5dfbc0f1a60edcca926c0cff5e0f8d225382b7af7b027c2c91a460601c6bffffffffffffffffffffffff1692806001600160a01b038616149182614259575b613ff0929385855f1461423f576fffffffffffffffffffffffffffffffff613fea92511661310a565b91613d85565b1561422f575b5050604051907f4b38474d0000000000000000000000000000000000000000000000000000000082526020826004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa91821561230b575f926141c0575b506140b0956140a46fffffffffffffffffffffffffffffffff946140926001600160a01b0395888860e097511691613d85565b86868660c08601511692511691613d85565b01511692511691613d85565b63ffffffff825460d81c169182156141b95761412660046141189201549260405192839160208301957ff9cae3f80000000000000000000000000000000000000000000000000000000087528860248501526044840152606060648401526084830190612f07565b03601f198101835282612fe7565b614133603f84048461310a565b60018101908181116125e657610dad018091116125e657805a1061418a57505f7f108b3cfa06388639c96975115d9a30518f592dd865062f4dbab8d4e5f62a39bb93602093828881955193f16040519015158152a3565b5a7fbe3777ee000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5050505050565b909291506020813d602011614227575b816141dd60209383612fe7565b81010312612276576140b0956140a46001600160a01b03936140926fffffffffffffffffffffffffffffffff96888861421760e09861300a565b985050509450509450509561405f565b3d91506141d0565b61423891613ce2565b5f80613ff6565b50516fffffffffffffffffffffffffffffffff1691613d85565b80159250613fc1565b8492614275920161271003908402613580565b1690818952035f8080613ef0565b92846142958361271003858402613580565b1690818a520392613eea565b90816020910312612276575190565b926001600160a01b03835116936001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691604051937fa3d545f5000000000000000000000000000000000000000000000000000000008552816004860152602085602481875afa94851561230b575f95614772575b50600185018095116125e6576001600160a01b038116958787148015614708575b6146845763ffffffff6040614365920151168361359e565b9161437a83614374838b614bec565b99614bec565b6040517ff0e22a2d0000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169991906020816004818e5afa90811561230b575f916146d6575b5081106146ca575b600491602091808210156146c25750995b604051928380927ff0e22a2d0000000000000000000000000000000000000000000000000000000082525afa90811561230b575f91614690575b5088106146845760209261444e6144549284614ca9565b92614ca9565b8082101561467c5750935b6024604051809581937fc5a46ee600000000000000000000000000000000000000000000000000000000835260048301525afa91821561230b575f92614648575b506040519060208201927f5c6a03cf9804ca7dd62c6c25f891888739dc4253331e073368bb5483331ed43c845260408301526060820152606081526144e6608082612fe7565b5190209083811015614641575b5f9381603f0291603f830481036125e657645ae3c91e6d029180830464017154765314901517156125e65761452a91939293613580565b905f5b60ff851061453d575b5050505090565b600160409593949551602081019087825284604082015285606082015260608152614569608082612fe7565b519020175f906080805b6146245750607f821061461a577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8182011c5b9060201b90638000000090815b6145ef57505065010000000000036501000000000081116125e6576145d69161310a565b918383116145e95760010193929161452d565b93614536565b80029081607f1c918060ff1c61460b575b5060011c90816145b2565b9281179260801c91505f614600565b81607f031b6145a5565b80830182811c614639575b5060011c80614573565b92505f61462f565b50826144f3565b9091506020813d602011614674575b8161466460209383612fe7565b810103126122765751905f6144a0565b3d9150614657565b90509361445f565b50505050505050505f90565b90506020813d6020116146ba575b816146ab60209383612fe7565b8101031261227657515f614437565b3d915061469e565b9050996143fd565b509092508290806143ec565b90506020813d602011614700575b816146f160209383612fe7565b8101031261227657515f6143e4565b3d91506146e4565b506040517f30501b0d000000000000000000000000000000000000000000000000000000008152866004820152602081602481895afa90811561230b575f91614753575b501561434d565b61476c915060203d602011610e3c57610e2d8183612fe7565b5f61474c565b9094506020813d60201161479e575b8161478e60209383612fe7565b810103126122765751935f61432c565b3d9150614781565b5f525f60205260405f20548060011b90808204600214901517156125e657603f1090565b908215801561483a575b6132be57815f5260016020526001600160a01b0360405f2091165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790555f525f60205260405f2061483582825461310a565b905590565b50815f52600160205260405f206001600160a01b0382165f5260205260ff60405f2054166147d4565b9067ffffffffffffffff604051916001600160a01b0360208401947fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083828652166040840152166060820152606081526148bc608082612fe7565b51902090565b6042906148cd614d5c565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90916004356001600160a01b0381168103612276576084359067ffffffffffffffff821682036122765761493a9161090691614863565b92614955614947856139f4565b936004850154923691613168565b60208151910120604051602081019161496f8360046136cc565b610160820152610160815261498661018082612fe7565b519020036149d75764ffffffffff825460a01c168042116149a45750565b837f2e357b05000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b827f65340458000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9190826040910312612276576040516040810181811067ffffffffffffffff821117612f61576040526020613105818395614a3d8161300a565b85520161301e565b614a8c906bffffffffffffffffffffffff6001600160a01b0382541691614a826001600160a01b0360036001840154930154168383169085613d85565b60601c1690613ce2565b565b906001600160a01b03604051927ffe99049a0000000000000000000000000000000000000000000000000000000084521660048301523060248301525f604483015260648201526020816084815f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561230b57613d6d5750565b9291906001600160a01b031692833314614be3576001600160a01b03938460649281604096875198899788967f306bb6740000000000000000000000000000000000000000000000000000000088526004880152166024860152166044840152165afa801561230b575f90614b95575b6001600160a01b03915016331490565b506040813d604011614bdb575b81614baf60409383612fe7565b810103126122765780614bd56020614bce6001600160a01b039461300a565b92016135ab565b50614b85565b3d9150614ba2565b50505050600190565b604051907f69e5c4f50000000000000000000000000000000000000000000000000000000082525f60048301528260248301526020826044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa91821561230b575f92614c73575b5061327092614c6d91614ca9565b9061359e565b9091506020813d602011614ca1575b81614c8f60209383612fe7565b81010312612276575190613270614c5f565b3d9150614c82565b906001600160a01b03604051927f077f05590000000000000000000000000000000000000000000000000000000084521660048301525f602483015260448201526020816064816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561230b575f91614d2d575090565b90506020813d602011614d54575b81614d4860209383612fe7565b81010312612276575190565b3d9150614d3b565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480614e49575b15614db7577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526148bc60c082612fe7565b507f00000000000000000000000000000000000000000000000000000000000000004614614d8e565b60ff811690601f8211614ea15760405191614e8e604084612fe7565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd'

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
  },
  {
    "type": "error",
    "name": "VersionNotUsable",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum ModelStatus"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const onchainRequestsBytecode =
  '0x61026080604052346103a8576080816154438038038091610020828561048b565b8339810103126103a85780516001600160a01b038116918282036103a8576020810151906001600160a01b0382168083036103a8576040820151916001600160a01b03831683036103a85760600151916001600160a01b03831683036103a85760405161008e60408261048b565b6016815260208101917f4f7374726f6d204f6e636861696e5265717565737473000000000000000000008352604051946100c960408761048b565b600186526020860194603160f81b86526040519063197630f960e21b8252602082600481845afa9182156103b4575f92610446575b5060206004916040519283809263a9b5898f60e01b82525afa9081156103b4575f91610404575b5060a05260805260e05260c05261013b816104c2565b6101a052610148846104c2565b6101c052519020918261016052519020806101805246610120526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101b360c08261048b565b519020610100523061014052610220526102005260405163411557d160e01b815290602082600481845afa9182156103b4575f926103bf575b5060206004916040519283809263c60e814d60e01b82525afa9081156103b4575f9161036e575b50610240526001600160a01b03166101e052604051614f15908161052e8239608051818181611019015281816121590152818161260e015261499c015260a051818181611364015281816120e60152613f8b015260c051818181611dd70152818161275d015281816142fe01528181614c7b0152614d46015260e051818181612689015261422301526101005181614de101526101205181614e9801526101405181614db201526101605181614e3001526101805181614e5601526101a0518161160b01526101c0518161163401526101e051818181610de801528181610ec0015281816126cc01528181613c9901528181613d400152614b32015261020051818181612dc9015261399b015261022051818181611414015281816117dd01528181611c3801528181612415015281816129a601528181612b8b01526131830152610240518181816105a40152818161278101526139be0152f35b90506020813d6020116103ac575b816103896020938361048b565b810103126103a857516001600160a01b03811681036103a8575f610213565b5f80fd5b3d915061037c565b6040513d5f823e3d90fd5b9091506020813d6020116103fc575b816103db6020938361048b565b810103126103a857516001600160a01b03811681036103a8579060206101ec565b3d91506103ce565b90506020813d60201161043e575b8161041f6020938361048b565b810103126103a857516001600160a01b03811681036103a8575f610125565b3d9150610412565b9091506020813d602011610483575b816104626020938361048b565b810103126103a857516001600160a01b03811681036103a8579060206100fe565b3d9150610455565b601f909101601f19168101906001600160401b038211908210176104ae57604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116104ed5760208151910151602082106104de571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c414612dac57508063169037fd14612afc57806327e9c8c014612ad657806329af741114612ab95780632eb42332146128b05780633f9c5243146126f0578063411557d1146126ad57806349493a4d1461266a5780635465b3e61461264e57806359a89a9e1461263257806364f4c7941461051d57806365d8c3e4146125ef57806367d42a8b146123a85780636af53d8a146123615780636b4a2e7314611dfb57806371efa8ba14611db85780637249fbb614611b0457806374081d7e1461170757806384b0196e146115f35780638b2ca8f2146115d8578063935995fb146115af578063947366941461159457806395bc2673146114385780639a8e000f146113f55780639f34fc80146113d95780639fb561d214611388578063a9b5898f14611345578063bc2495d414610711578063c4d252f5146105c8578063c60e814d14610584578063d4a5571114610540578063db8c625914610522578063dc402cd01461051d5763eacb140814610194575f80fd5b3461051a57602060031936011261051a57806101406040516101b581612ed1565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201520152600435815260046020526040812060405161020c81612eee565b81546001600160a01b0381168252602082019064ffffffffff8160a01c168252604083019361024160ff8360c81c168661373a565b60ff8260d01c1694606085019561025781612eaa565b8652608085019263ffffffff8160d81c16845260f81c9161027783612eaa565b8260a087015260018101549060c08701906bffffffffffffffffffffffff8316825260e08801966bffffffffffffffffffffffff8460601c16885261ffff6101008a019464ffffffffff8160c01c16865260e81c166101208a015260028201546101408a01966bffffffffffffffffffffffff8216885264ffffffffff6101608c019260601c16825260046001600160a01b03600386015416946101808d0195865201546101a08c015261032a81612eaa565b61033381612eaa565b151595519a60078c10156104f257908c969594939291519a6103548c612eaa565b516001600160a01b031692516001600160a01b031693516bffffffffffffffffffffffff16945164ffffffffff1695805f146bffffffffffffffffffffffff9363ffffffff93859364ffffffffff93610510578b5b501561050657505116985b5116985116985116986103d36040519b6103cd8d612ed1565b8c61373a565b60208b01906103e181612eaa565b815260408b0191825260608b0192835260808b0193845260a08b0194855264ffffffffff60c08c019616865264ffffffffff60e08c01971687526101008b019788526101208b019889526101408b01998a526040519a5160078110156104f2576101609c5063ffffffff98958c60806fffffffffffffffffffffffffffffffff67ffffffffffffffff986bffffffffffffffffffffffff9f9e9c986bffffffffffffffffffffffff9c97906001600160a01b038c9a819364ffffffffff9a8952516104ab81612eaa565b602089015251166040870152511660608501525116910152511660a08c0152511660c08a0152511660e0880152511661010086015251166101208401525116610140820152f35b60248d634e487b7160e01b81526021600452fd5b90505116986103b4565b838351169b6103a9565b80fd5b612e45565b503461051a578060031936011261051a5760206040516203f4808152f35b503461051a57602060031936011261051a57606061055f600435613746565b60408051918051835264ffffffffff6020820151166020840152015115156040820152f35b503461051a578060031936011261051a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461051a57602060031936011261051a57600435906105e782613950565b80546001600160a01b0381163314806106f7575b15806106e3575b610686575080547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff81167905000000000000000000000000000000000000000000000000001782559192610683926001600160a01b0316907ffda78ba97c04d49372bfcc8658096de9c42c3ab9a7ccdf23ac322e4e305af5a88580a3614a91565b80f35b64ffffffffff915060a01c16600181018091116106cf576064927f0d3fc99d00000000000000000000000000000000000000000000000000000000835260045260245242604452fd5b602482634e487b7160e01b81526011600452fd5b5064ffffffffff8160a01c16421115610602565b50600260ff8260d01c1661070a81612eaa565b14156105fb565b50600319360161016081126110ba57610140136110ba576101443567ffffffffffffffff81116110ba57610749903690600401612e17565b6001600160a01b0361075961348e565b163303611305576fffffffffffffffffffffffffffffffff6107796135c8565b161580156112d7575b6112825767ffffffffffffffff61079761359a565b164281108015611259575b611223575061ffff6107b2613616565b1615801561120d575b6111d057624c4b4063ffffffff6107d0613603565b16116111905760a4359060038210928315806110ba576107ef84612eaa565b600284146001600160a01b03610803613462565b16151581036111465761081884840184613286565b916060830151511561111e5760408301519067ffffffffffffffff82511615918215926110fe575b82156110ef575b506110ba5761085586612eaa565b851590816110e6575b506110be5761100f575b50600160ff6108756135b1565b161b6001600160a01b0361088761348e565b16865260066020526040862066ffffffffffffff6108a36135b1565b60081c1687526020526040862054818116610fbd576001600160a01b036108c861348e565b16875260066020526040872066ffffffffffffff6108e46135b1565b60081c16885260205217604086205561091461090f61090161348e565b6109096135b1565b906147bf565b61481e565b938486526004602052604086206001600160a01b0361093161348e565b61098b64ffffffffff61094261359a565b85547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff16911660a01b78ffffffffff000000000000000000000000000000000000000016178455565b167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161781556109bc85612eaa565b80547fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff1660d086901b7aff000000000000000000000000000000000000000000000000000016177901000000000000000000000000000000000000000000000000001781556bffffffffffffffffffffffff610a366135c8565b166bffffffffffffffffffffffff610a4c6135e7565b6001840180547fffffffffffffffff0000000000000000000000000000000000000000000000001660609290921b77ffffffffffffffffffffffff000000000000000000000000169190911791909216178155610aa7613603565b7fff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffff7effffffff00000000000000000000000000000000000000000000000000000084549260d81b169116178255610afc613616565b7fff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7effff000000000000000000000000000000000000000000000000000000000083549260e81b1691161790556001600160a01b03610b59613478565b16610f7b575b6004610b6c3686866130c4565b602081519101206040516020810191610b858385613628565b6101608201526101608152610b9c61018082612f43565b5190209101556001600160a01b03610bb261348e565b1693604051916004356001600160a01b038116809103610f775783526024356001600160a01b038116809103610f775760208401526044356fffffffffffffffffffffffffffffffff8116809103610f7757604084015260643567ffffffffffffffff8116809103610f7757606084015260843567ffffffffffffffff8116809103610f7757608084015215610f7357610c4b81612eaa565b60a082015260c4356001600160a01b038116809103610f735760c082015260e43563ffffffff8116809103610f735760e0820152610104356bffffffffffffffffffffffff8116809103610f7357610100820152610124359261ffff8416809403610f7357610cf37fdd6c99354611e0c600a8e3a3a2feaafccac34f43b594c5bf24971046b45048ad93839288966101208501526101606101408501526101608401916134bc565b0390a36001600160a01b03610d06613478565b1615610d476bffffffffffffffffffffffff610d206135e7565b168215610f5c576fffffffffffffffffffffffffffffffff610d406135c8565b1690613066565b34610e6e5780610e57575b505b15610d65575b602090604051908152f35b610d6d61348e565b610d75613478565b6001600160a01b036fffffffffffffffffffffffffffffffff610d966135c8565b169181604051947ffe99049a0000000000000000000000000000000000000000000000000000000086521660048501523060248501521660448301526064820152602081608481866001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610e4c5760209350610e1f575b50610d5a565b610e3e90833d8511610e45575b610e368183612f43565b8101906134a4565b505f610e19565b503d610e2c565b6040513d85823e3d90fd5b610e6890610e6361348e565b614ada565b5f610d52565b803403610f2d576020606491604051928380927ff45346dc0000000000000000000000000000000000000000000000000000000082528860048301528060248301523060448301526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610f2257610ef3575b50610d54565b610f149060203d602011610f1b575b610f0c8183612f43565b8101906141fd565b505f610eed565b503d610f02565b6040513d86823e3d90fd5b7f626ade3000000000000000000000000000000000000000000000000000000000845234600452602452604483fd5b6fffffffffffffffffffffffffffffffff85610d40565b8680fd5b8880fd5b610f83613478565b6001600160a01b036003830191167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055610b5f565b60448767ffffffffffffffff610fd161348e565b6001600160a01b03610fe16135b1565b917fa50d2cba0000000000000000000000000000000000000000000000000000000085521660045216602452fd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016905161104361348e565b823b156110ba5760445f926001600160a01b039460405195869485937fc545ee0400000000000000000000000000000000000000000000000000000000855260048501521660248301525afa80156110af5715610868576110a79195505f90612f43565b5f935f610868565b6040513d5f823e3d90fd5b5f80fd5b7fc9b4d8ea000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050155f61085e565b6040015151151591505f610847565b60208101516fffffffffffffffffffffffffffffffff1615159250610840565b7f330f60c2000000000000000000000000000000000000000000000000000000005f5260045ffd5b6001600160a01b0385611157613462565b907fca4431cc000000000000000000000000000000000000000000000000000000005f5261118481612eaa565b6004521660245260445ffd5b63ffffffff61119d613603565b7f924121a7000000000000000000000000000000000000000000000000000000005f5216600452624c4b4060245260445ffd5b61ffff6111db613616565b7fbcf39927000000000000000000000000000000000000000000000000000000005f521660045261271060245260445ffd5b5061271061ffff61121c613616565b16116107bb565b7f19960f88000000000000000000000000000000000000000000000000000000005f526004524260245262093a8060445260645ffd5b5062093a80420180421161126e5781116107a2565b634e487b7160e01b5f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff61129b6135c8565b7fe52491c3000000000000000000000000000000000000000000000000000000005f52166004526bffffffffffffffffffffffff60245260445ffd5b506bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff6112fe6135c8565b1611610782565b6001600160a01b0361131561348e565b7f70d0fa31000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b346110ba575f6003193601126110ba5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110ba5760206003193601126110ba57606064ffffffffff6bffffffffffffffffffffffff6113b9600435613520565b9193906001600160a01b0360405195168552166020840152166040820152f35b346110ba575f6003193601126110ba576020604051610e108152f35b346110ba575f6003193601126110ba5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110ba5760206003193601126110ba57600435805f52600460205260405f2060ff815460c81c166007811015611580576004810361154b57508054336001600160a01b0382160361153f576114995f5b64ffffffffff8360a01c16613066565b8160f81c6114a681612eaa565b158015611536575b61150357505f917effffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff60049216815501557fbb8fd232dc80b8f913a087a35fd85073ad89c0202846ac575b4c8dd77cbb7e0f5f80a2005b837fb2129261000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b508042106114ae565b61149962093a80611489565b61157b90837f59db5a27000000000000000000000000000000000000000000000000000000005f52600452612e9c565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b346110ba575f6003193601126110ba576020604051603f8152f35b346110ba5760206003193601126110ba576004355f525f602052602060405f2054604051908152f35b346110ba575f6003193601126110ba57602060405160808152f35b346110ba575f6003193601126110ba576116ab61162f7f0000000000000000000000000000000000000000000000000000000000000000614ebe565b6116587f0000000000000000000000000000000000000000000000000000000000000000614ebe565b60206116b96040519261166b8385612f43565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190612e77565b908582036040870152612e77565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106116f057505050500390f35b8351855286955093810193928101926001016116e1565b346110ba57600319360161018081126110ba57610140136110ba576101443567ffffffffffffffff81116110ba57611743903690600401612e17565b9061174e828261485f565b92909160a43560038110156110ba5760029061176981612eaa565b14611ad8576001600160a01b03610180916117d161178561348e565b9160405195869485947fadd8e8b90000000000000000000000000000000000000000000000000000000086526101643560048701521660248501526060604485015260648401916134bc565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156110af575f935f925f92611a74575b5061181a8361397c565b6001600160a01b036060840151166001600160a01b03611838613478565b168103611a355750835f52600560205260405f206001600160a01b0380855116165f5260205260ff60405f2054166119fa576001810180547fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff1660c087901b7cffffffffff0000000000000000000000000000000000000000000000001617905580547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679020000000000000000000000000000000000000000000000000017815560020180547fffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff164260601b70ffffffffff000000000000000000000000161781556bffffffffffffffffffffffff82166bffffffffffffffffffffffff19825416179055610e1042019081421161126e57837f79ff07f97b36ef412e3264a5a21563f41cd1060b8304c8949851623c4a235bdd606060209767ffffffffffffffff6bffffffffffffffffffffffff6001600160a01b038951169664ffffffffff604051941684521696878b840152166040820152a3806119e0575b5050604051908152f35b6001600160a01b036119f3925116614ada565b82806119d6565b836001600160a01b03845116907fee0b6242000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6001600160a01b03611a45613478565b7f4e83a9b9000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b94509150506101803d8111611ad1575b611a8e8185612f43565b830190610180848303126110ba5783519164ffffffffff831683036110ba57610160611ac0611ac79260208801612f89565b9501613507565b9193919085611810565b503d611a84565b827f74ea19b5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346110ba5760206003193601126110ba57600435805f52600460205260405f2060ff815460c81c1660078110156115805760038114908115611da9575b8180611d9a575b611d6a5750611b72600283019164ffffffffff835460601c16905f14611d61576203f48090613066565b804210611d2e57507906000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8354161782556001600160a01b03825416906bffffffffffffffffffffffff815416906bffffffffffffffffffffffff19815416905564ffffffffff600184015460c01c16604051907f05c0cf420000000000000000000000000000000000000000000000000000000082526004820152610140816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156110af575f91611cd6575b508291611cca95611cc5946001600160a01b03611cbf945116917f5695de764242f76ec225c73065359566dcb45ef646f93ab82069af6bb87e16e55f80a4338303611ccc575f905b611cba8233613c3e565b6134fa565b90613c3e565b614a91565b005b600a810490611cb0565b929190506101403d8111611d27575b611cef8185612f43565b830190610140848303126110ba57611cca95836001600160a01b03611d1a611cbf95611cc598612f89565b9450505095509192611c68565b503d611ce5565b837f0d3fc99d000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b610e1090613066565b61157b90847f59db5a27000000000000000000000000000000000000000000000000000000005f52600452612e9c565b50611da484614702565b611b48565b611db2846138f4565b50611b41565b346110ba575f6003193601126110ba5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110ba5760031936016101c081126110ba57610140136110ba576101443567ffffffffffffffff81116110ba57611e37903690600401612e17565b61016435916001600160a01b038316908184036110ba576101843567ffffffffffffffff81116110ba57611e6f903690600401612e17565b94906101a43567ffffffffffffffff81116110ba57611e92903690600401612e17565b93611e9d878261485f565b60a49891983560038110156110ba57600290611eb881612eaa565b036123355789158015612321575b6122e5575090611ed891810190613286565b936060855195611ee78761495f565b0151916040519260a084019284841067ffffffffffffffff8511176122d1578794611ff56001600160a01b03948b93611fe38f8f90611f449160209b60405287528a8701978852604087019b8c526060870198895236908d6130c4565b60808601908152611fb289611f57613462565b16986040519c8d9b8c9a8b9a7f1a4efc53000000000000000000000000000000000000000000000000000000008c52604060048d01525160448c0152511660648a01525160848901525160a060a489015260e4880190612e77565b90517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc8783030160c4880152612e77565b916003198584030160248601526134bc565b03915afa9081156110af575f916122b2575b50156122715760205f6040518884823780898101838152039060025afa156110af575f519561204c6020978284604051926120428c85612f43565b5f8452878b613b0f565b612054613478565b6040519461206186612eb4565b888601905f82525f60408801525f60808801525f60a088015260c087015f815260e08801925f84526001600160a01b036101008a01955f87526101208b019b5f8d528b521660608a01526040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f60048201528c816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156110af575f90612242575b61ffff9150169052604051917f9c1234d500000000000000000000000000000000000000000000000000000000835260048301526080826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9384156110af578b5f935f966121dd575b5091839161ffff6121d59c946001600160a01b036121ce9b9a99989751169401511690525261ffff8b6001600160a01b038551169401511690525236916130c4565b9184613d6f565b604051908152f35b94935050959493509760803d60801161223b575b6121fb8185612f43565b8301926080818503126110ba576121d5996121ce9761ffff61222b8f9760406122248288614a4f565b9601614a4f565b979899505091939490929a61218c565b503d6121f1565b508c81813d831161226a575b6122588183612f43565b810103126110ba5761ffff9051612115565b503d61224e565b6001600160a01b0385612282613462565b907fa1ef2e52000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b6122cb915060203d602011610e4557610e368183612f43565b87612007565b634e487b7160e01b5f52604160045260245ffd5b61ffff60018b92015460e81c16907fbcf39927000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061ffff600182015460e81c168a11611ec6565b887f79b18887000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346110ba5760406003193601126110ba576004356001600160a01b03811681036110ba5760243567ffffffffffffffff811681036110ba5761090f6121d5916020936147bf565b346110ba5760206003193601126110ba576004356123c5816138f4565b9060018201805492604051917f05c0cf4200000000000000000000000000000000000000000000000000000000835264ffffffffff8560c01c166004840152610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156110af575f936125b3575b5061244f8361397c565b600282019485549564ffffffffff8760601c1661012c810180911161126e57804210156125805750926001600160a01b03927fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff6bffffffffffffffffffffffff969389966bffffffffffffffffffffffff19611cca9b1690551690557901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff825416179055845f52600560205260405f208280835116165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055511680937f680c897738d61f476cba0d841b5d02955634ee0500e9072614d505bef57ac8cb5f80a31690613c3e565b867f2e357b05000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b9092506101403d81116125e8575b6125cb8183612f43565b8101610140828203126110ba576125e191612f89565b9185612445565b503d6125c1565b346110ba575f6003193601126110ba5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110ba575f6003193601126110ba5760206040516127108152f35b346110ba575f6003193601126110ba57602060405161012c8152f35b346110ba575f6003193601126110ba5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110ba575f6003193601126110ba5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110ba5760406003193601126110ba5760043567ffffffffffffffff81116110ba57366023820112156110ba5780600401359067ffffffffffffffff82116110ba576024810190602436918460051b0101116110ba5761274f612ded565b916127a56001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680857f0000000000000000000000000000000000000000000000000000000000000000614b61565b1561287757915f915f936001600160a01b038316945b8181106127f6578585156127cb57005b7f60ea4662000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b612821612804828486613245565b358561281b8161281586888a613245565b3561310a565b91614726565b94851561286d57506001908682967ffdf25beafe47c51a0d91328d14ea43335cd9dfcded2f1040bc5f396bd2d680c7602061285d85888a613245565b3592604051908152a35b016127bb565b9450600190612867565b6001600160a01b03837f84619e24000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b346110ba5760406003193601126110ba5760043560243567ffffffffffffffff81116110ba576128e4903690600401612e17565b91805f52600460205260405f2060ff815460c81c166007811015611580576003810361154b575061291482614702565b15612a78576001815460f81c61292981612eaa565b03612a635760048101545b60205f6040518787823780888101838152039060025afa156110af57805f5103612a345750600164ffffffffff91015460c01c1691604051927f05c0cf420000000000000000000000000000000000000000000000000000000084526004840152610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156110af575f936129ee575b506129e690611cca9436916130c4565b913391613d6f565b9392506101403d8111612a2d575b612a068186612f43565b840190610140858303126110ba57612a246129e692611cca96612f89565b939450906129d6565b503d6129fc565b827f33ee4252000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60205f808060025afa156110af575f51612934565b50805f525f60205260405f2054907fdc4b7306000000000000000000000000000000000000000000000000000000005f52600452602452603f60445260645ffd5b346110ba575f6003193601126110ba576020604051624c4b408152f35b346110ba5760406003193601126110ba5760206121d5612af4612ded565b60043561310a565b346110ba5760406003193601126110ba5760243560043567ffffffffffffffff82116110ba5781600401606060031984360301126110ba57612b3d826138f4565b926001840154604051947f05c0cf4200000000000000000000000000000000000000000000000000000000865264ffffffffff8260c01c166004870152610140866024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9586156110af575f96612d70575b50612bc58661397c565b600281019283549264ffffffffff8460601c16610e10810180911161126e5780421015612d3d575091612c5e612c8c94926024612c1661ffff6bffffffffffffffffffffffff9760e81c168a613a19565b916bffffffffffffffffffffffff1989541689556001600160a01b038c511692612c57612c50612c468d80613073565b959094018d613073565b36916130c4565b938c613b0f565b600160ff825460d01c16612c7181612eaa565b149485612cb5575b5050166001600160a01b03865116613c3e565b15612c9357005b82612caf612c506001600160a01b03611cca9651169380613073565b92613d6f565b81547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167903000000000000000000000000000000000000000000000000001790915580547fffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff164260601b70ffffffffff000000000000000000000000161790558780612c79565b877f2e357b05000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b9095506101403d8111612da5575b612d888183612f43565b8101610140828203126110ba57612d9e91612f89565b9486612bbb565b503d612d7e565b346110ba575f6003193601126110ba576020906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b602435906001600160a01b03821682036110ba57565b35906001600160a01b03821682036110ba57565b9181601f840112156110ba5782359167ffffffffffffffff83116110ba57602083818601950101116110ba57565b346110ba575f6003193601126110ba57602060405162093a808152f35b359067ffffffffffffffff821682036110ba57565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b600781101561158057602452565b6003111561158057565b610140810190811067ffffffffffffffff8211176122d157604052565b610160810190811067ffffffffffffffff8211176122d157604052565b6101c0810190811067ffffffffffffffff8211176122d157604052565b6080810190811067ffffffffffffffff8211176122d157604052565b6060810190811067ffffffffffffffff8211176122d157604052565b90601f601f19910116810190811067ffffffffffffffff8211176122d157604052565b51906001600160a01b03821682036110ba57565b519061ffff821682036110ba57565b9190826101409103126110ba57604051612fa281612eb4565b8092612fad81612f66565b8252612fbb60208201612f7a565b6020830152604081015163ffffffff811681036110ba576040830152612fe360608201612f66565b6060830152612ff460808201612f66565b608083015260a0810151906fffffffffffffffffffffffffffffffff821682036110ba5761012061306191819360a086015261303260c08201612f66565b60c086015261304360e08201612f66565b60e08601526130556101008201612f7a565b61010086015201612f7a565b910152565b9190820180921161126e57565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156110ba570180359067ffffffffffffffff82116110ba576020019181360383136110ba57565b92919267ffffffffffffffff82116122d157604051916130ee601f8201601f191660200184612f43565b8294818452818301116110ba578281602093845f960137010152565b805f52600460205260405f209160ff835460c81c1660078110156115805760031480613221575b1561321a5764ffffffffff600184015460c01c1690604051917f05c0cf420000000000000000000000000000000000000000000000000000000083526004830152610140826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156110af575f926131cf575b5064ffffffffff60026131cc95015460601c169261420c565b90565b9391506101403d8111613213575b6131e78186612f43565b840193610140818603126110ba57600261320a6131cc9664ffffffffff93612f89565b939550506131b3565b503d6131dd565b5050505f90565b5064ffffffffff600284015460601c166203f480810180911161126e574210613131565b91908110156132555760051b0190565b634e487b7160e01b5f52603260045260245ffd5b35906fffffffffffffffffffffffffffffffff821682036110ba57565b6020818303126110ba5780359067ffffffffffffffff82116110ba5701908181039161012083126110ba5760c0601f19604051946132c386612f0b565b8335865201126110ba5760405160c0810181811067ffffffffffffffff8211176122d1576040526132f660208301613269565b815261330460408301613269565b602082015261331560608301613269565b604082015261332660808301613269565b606082015261333760a08301613269565b608082015261334860c08301613269565b60a0820152602084015260e081013567ffffffffffffffff81116110ba5781016060818403126110ba576040519061337f82612f27565b61338881612e62565b825261339660208201613269565b602083015260408101359067ffffffffffffffff82116110ba570183601f820112156110ba5780359067ffffffffffffffff82116122d1578160051b60208101926133e46040519485612f43565b8352602080840191830101918683116110ba57602001905b82821061344a57505050604082015260408401526101008101359067ffffffffffffffff82116110ba57019080601f830112156110ba57816020613442933591016130c4565b606082015290565b6020809161345784612e03565b8152019101906133fc565b60c4356001600160a01b03811681036110ba5790565b6024356001600160a01b03811681036110ba5790565b6004356001600160a01b03811681036110ba5790565b908160209103126110ba575180151581036110ba5790565b601f8260209493601f1993818652868601375f8582860101520116010190565b81156134e6570490565b634e487b7160e01b5f52601260045260245ffd5b9190820391821161126e57565b51906bffffffffffffffffffffffff821682036110ba57565b5f52600460205260405f2080549060ff8260c81c16600781101561158057600414801590613584575b61357a5760016001600160a01b039101549116916bffffffffffffffffffffffff64ffffffffff8360c01c16921690565b50505f905f905f90565b5064ffffffffff600182015460c01c1615613549565b60643567ffffffffffffffff811681036110ba5790565b60843567ffffffffffffffff811681036110ba5790565b6044356fffffffffffffffffffffffffffffffff811681036110ba5790565b610104356bffffffffffffffffffffffff811681036110ba5790565b60e43563ffffffff811681036110ba5790565b6101243561ffff811681036110ba5790565b6001600160a01b0361363982612e03565b1682526001600160a01b0361365060208301612e03565b1660208301526fffffffffffffffffffffffffffffffff61367360408301613269565b16604083015267ffffffffffffffff61368e60608301612e62565b16606083015267ffffffffffffffff6136a960808301612e62565b16608083015260a081013560038110156110ba576136c681612eaa565b60a08301526001600160a01b036136df60c08301612e03565b1660c083015260e081013563ffffffff81168091036110ba5760e0830152610100810135906bffffffffffffffffffffffff82168092036110ba576101209161010084015201359061ffff82168092036110ba576101200152565b60078210156115805752565b60405161375281612f27565b5f81525f60208201525f6040820152505f52600460205260405f2060405161377981612eee565b8154916001600160a01b0383168252602082019264ffffffffff8160a01c1684526137ad60ff8260c81c166040850161373a565b60ff8160d01c166137bd81612eaa565b606084015263ffffffff8160d81c16608084015260f81c6101a0600460a08501936137e784612eaa565b83855261ffff60018201546bffffffffffffffffffffffff811660c08901526bffffffffffffffffffffffff8160601c1660e089015264ffffffffff8160c01c1661010089015260e81c1661012087015264ffffffffff60028201546bffffffffffffffffffffffff811661014089015260601c166101608701526001600160a01b036003820154166101808701520154930192835261388681612eaa565b61388f81612eaa565b156138d35764ffffffffff600192519351169051906138ad82612eaa565b6138b682612eaa565b604051936138c385612f27565b8452602084015214604082015290565b5050506040516138e281612f27565b5f81525f60208201525f604082015290565b90815f52600460205260405f209160ff835460c81c169060078210156115805760028203613920575050565b61157b92507f59db5a27000000000000000000000000000000000000000000000000000000005f52600452612e9c565b90815f52600460205260405f209160ff835460c81c169060078210156115805760018203613920575050565b6139e26001600160a01b03608081845116930151166001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016837f0000000000000000000000000000000000000000000000000000000000000000614b61565b156139ea5750565b7fd2a64a76000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b90613a248280613073565b809150613a8b575050613a3a6020820182613073565b809150158015613a81575b613a5157506040013590565b7fbcf39927000000000000000000000000000000000000000000000000000000005f52600452608060245260445ffd5b5060808111613a45565b613a986020840184613073565b83831191508115613b05575b50613ad75750505f613ab882602093613073565b908160405192839283378101838152039060025afa156110af575f5190565b7fbcf39927000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b905015155f613aa4565b939190613c32906001600160a01b03613c227fe83597f5473c3c9f837e4de6a236833f7b1adc998aff50837e50de37e6d561b296885f52600460205260405f20866004820155613bab64ffffffffff421682907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b87613c375760025b613bbc81612eaa565b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fff0000000000000000000000000000000000000000000000000000000000000083549260f81b16911617905560405196879687526060602088015260608701916134bc565b9184830360408601521696612e77565b0390a3565b6001613bb3565b9080613c48575050565b6001600160a01b03604051927f095bcdb60000000000000000000000000000000000000000000000000000000084521660048301525f602483015260448201526020816064815f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156110af57613cc9575b50565b613cc69060203d602011610e4557610e368183612f43565b919081613ced57505050565b6001600160a01b039081604051947f095bcdb600000000000000000000000000000000000000000000000000000000865216600485015216602483015260448201526020816064815f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156110af57613cc95750565b9192825f52600460205260405f20917904000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8454161783556001830154946bffffffffffffffffffffffff861661ffff6020840151169161ffff610100850151169061ffff6101208601511690886fffffffffffffffffffffffffffffffff60405193613e1485612f0b565b5f855260208501955f875260408601985f8a528360608801995f8b5281612710848302041690818a52031692826141df575b806141be575b505050169485815289546001600160a01b0316809c60608a01516001600160a01b03169788928b516001600160a01b031695869289516fffffffffffffffffffffffffffffffff168d8c516fffffffffffffffffffffffffffffffff1690516fffffffffffffffffffffffffffffffff169160405193845260208401526040830152606082015260807fd06646a784202c3d5dfbc0f1a60edcca926c0cff5e0f8d225382b7af7b027c2c91a460601c6bffffffffffffffffffffffff1692806001600160a01b0386161491826141b5575b613f4c929385855f1461419b576fffffffffffffffffffffffffffffffff613f46925116613066565b91613ce1565b1561418b575b5050604051907f4b38474d0000000000000000000000000000000000000000000000000000000082526020826004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156110af575f9261411c575b5061400c956140006fffffffffffffffffffffffffffffffff94613fee6001600160a01b0395888860e097511691613ce1565b86868660c08601511692511691613ce1565b01511692511691613ce1565b63ffffffff825460d81c169182156141155761408260046140749201549260405192839160208301957ff9cae3f80000000000000000000000000000000000000000000000000000000087528860248501526044840152606060648401526084830190612e77565b03601f198101835282612f43565b61408f603f840484613066565b600181019081811161126e57610dad0180911161126e57805a106140e657505f7f108b3cfa06388639c96975115d9a30518f592dd865062f4dbab8d4e5f62a39bb93602093828881955193f16040519015158152a3565b5a7fbe3777ee000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5050505050565b909291506020813d602011614183575b8161413960209383612f43565b810103126110ba5761400c956140006001600160a01b0393613fee6fffffffffffffffffffffffffffffffff96888861417360e098612f66565b9850505094505094505095613fbb565b3d915061412c565b61419491613c3e565b5f80613f52565b50516fffffffffffffffffffffffffffffffff1691613ce1565b80159250613f1d565b84926141d19201612710039084026134dc565b1690818952035f8080613e4c565b92846141f183612710038584026134dc565b1690818a520392613e46565b908160209103126110ba575190565b926001600160a01b03835116936001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691604051937fa3d545f5000000000000000000000000000000000000000000000000000000008552816004860152602085602481875afa9485156110af575f956146ce575b506001850180951161126e576001600160a01b038116958787148015614664575b6145e05763ffffffff60406142c192015116836134fa565b916142d6836142d0838b614c38565b99614c38565b6040517ff0e22a2d0000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169991906020816004818e5afa9081156110af575f91614632575b508110614626575b6004916020918082101561461e5750995b604051928380927ff0e22a2d0000000000000000000000000000000000000000000000000000000082525afa9081156110af575f916145ec575b5088106145e0576020926143aa6143b09284614cf5565b92614cf5565b808210156145d85750935b6024604051809581937fc5a46ee600000000000000000000000000000000000000000000000000000000835260048301525afa9182156110af575f926145a4575b506040519060208201927f5c6a03cf9804ca7dd62c6c25f891888739dc4253331e073368bb5483331ed43c84526040830152606082015260608152614442608082612f43565b519020908381101561459d575b5f9381603f0291603f8304810361126e57645ae3c91e6d0291808304640171547653149015171561126e57614486919392936134dc565b905f5b60ff8510614499575b5050505090565b6001604095939495516020810190878252846040820152856060820152606081526144c5608082612f43565b519020175f906080805b6145805750607f8210614576577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8182011c5b9060201b90638000000090815b61454b575050650100000000000365010000000000811161126e5761453291613066565b9183831161454557600101939291614489565b93614492565b80029081607f1c918060ff1c614567575b5060011c908161450e565b9281179260801c91505f61455c565b81607f031b614501565b80830182811c614595575b5060011c806144cf565b92505f61458b565b508261444f565b9091506020813d6020116145d0575b816145c060209383612f43565b810103126110ba5751905f6143fc565b3d91506145b3565b9050936143bb565b50505050505050505f90565b90506020813d602011614616575b8161460760209383612f43565b810103126110ba57515f614393565b3d91506145fa565b905099614359565b50909250829080614348565b90506020813d60201161465c575b8161464d60209383612f43565b810103126110ba57515f614340565b3d9150614640565b506040517f30501b0d000000000000000000000000000000000000000000000000000000008152866004820152602081602481895afa9081156110af575f916146af575b50156142a9565b6146c8915060203d602011610e4557610e368183612f43565b5f6146a8565b9094506020813d6020116146fa575b816146ea60209383612f43565b810103126110ba5751935f614288565b3d91506146dd565b5f525f60205260405f20548060011b908082046002149015171561126e57603f1090565b9082158015614796575b61321a57815f5260016020526001600160a01b0360405f2091165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790555f525f60205260405f20614791828254613066565b905590565b50815f52600160205260405f206001600160a01b0382165f5260205260ff60405f205416614730565b9067ffffffffffffffff604051916001600160a01b0360208401947fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a02824908382865216604084015216606082015260608152614818608082612f43565b51902090565b604290614829614da8565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90916004356001600160a01b03811681036110ba576084359067ffffffffffffffff821682036110ba576148969161090f916147bf565b926148b16148a385613950565b9360048501549236916130c4565b6020815191012060405160208101916148cb836004613628565b61016082015261016081526148e261018082612f43565b519020036149335764ffffffffff825460a01c168042116149005750565b837f2e357b05000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b827f65340458000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604051917fc7df14e20000000000000000000000000000000000000000000000000000000083528160048401526020836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156110af575f93614a12575b5060058310156115805760038303614a0d57507f04dc9a38000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b915050565b9092506020813d602011614a47575b81614a2e60209383612f43565b810103126110ba575160058110156110ba57915f6149cc565b3d9150614a21565b91908260409103126110ba576040516040810181811067ffffffffffffffff8211176122d1576040526020613061818395614a8981612f66565b855201612f7a565b614ad8906bffffffffffffffffffffffff6001600160a01b0382541691614ace6001600160a01b0360036001840154930154168383169085613ce1565b60601c1690613c3e565b565b906001600160a01b03604051927ffe99049a0000000000000000000000000000000000000000000000000000000084521660048301523060248301525f604483015260648201526020816084815f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156110af57613cc95750565b9291906001600160a01b031692833314614c2f576001600160a01b03938460649281604096875198899788967f306bb6740000000000000000000000000000000000000000000000000000000088526004880152166024860152166044840152165afa80156110af575f90614be1575b6001600160a01b03915016331490565b506040813d604011614c27575b81614bfb60409383612f43565b810103126110ba5780614c216020614c1a6001600160a01b0394612f66565b9201613507565b50614bd1565b3d9150614bee565b50505050600190565b604051907f69e5c4f50000000000000000000000000000000000000000000000000000000082525f60048301528260248301526020826044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156110af575f92614cbf575b506131cc92614cb991614cf5565b906134fa565b9091506020813d602011614ced575b81614cdb60209383612f43565b810103126110ba5751906131cc614cab565b3d9150614cce565b906001600160a01b03604051927f077f05590000000000000000000000000000000000000000000000000000000084521660048301525f602483015260448201526020816064816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156110af575f91614d79575090565b90506020813d602011614da0575b81614d9460209383612f43565b810103126110ba575190565b3d9150614d87565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480614e95575b15614e03577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261481860c082612f43565b507f00000000000000000000000000000000000000000000000000000000000000004614614dda565b60ff811690601f8211614eed5760405191614eda604084612f43565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd'

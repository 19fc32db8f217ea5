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
            "name": "provider",
            "type": "address",
            "internalType": "address"
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
  '0x6102208060405234610328576080816146a680380380916100208285610384565b8339810103126103285780516001600160a01b03811691828203610328576020810151906001600160a01b0382168203610328576040810151906001600160a01b038216820361032857606001516001600160a01b03811681036103285760405161008c604082610384565b6016815260208101907f4f7374726f6d204f6e636861696e5265717565737473000000000000000000008252604051936100c7604086610384565b600185526020850193603160f81b855260a0526080526100e6816103bb565b610160526100f3846103bb565b6101805251902091826101205251902080610140524660e0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261015d60c082610384565b51902060c05230610100526101e0526101c05260405163411557d160e01b815290602082600481845afa918215610334575f9261033f575b5060206004916040519283809263c60e814d60e01b82525afa908115610334575f916102ee575b50610200526001600160a01b03166101a05260405161427f90816104278239608051818181611845015281816121c7015281816138b50152818161401001526140c9015260a0518181816120f1015261381d015260c05181614164015260e0518161421b0152610100518161412e015261012051816141b3015261014051816141d9015261016051816111ec0152610180518161121601526101a051818181610c4801528181610d03015281816121350152818161339d0152818161342d0152613f0201526101c051818181612760015261313c01526101e0518181816110410152818161137b015281816116da0152818161195a01528181611f34015281816123cb0152818161259701528181612ace01526135ad0152610200518181816105bc015281816121f3015261315f0152f35b90506020813d60201161032c575b8161030960209383610384565b8101031261032857516001600160a01b0381168103610328575f6101bc565b5f80fd5b3d91506102fc565b6040513d5f823e3d90fd5b9091506020813d60201161037c575b8161035b60209383610384565b8101031261032857516001600160a01b038116810361032857906020610195565b3d915061034e565b601f909101601f19168101906001600160401b038211908210176103a757604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116103e65760208151910151602082106103d7571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c41461274e57508063169037fd1461252857806327e9c8c01461250257806329af7411146124e55780632eb42332146122f25780633f9c524314612164578063411557d11461212057806349493a4d146120dc5780635465b3e6146120c057806359a89a9e146120a457806364f4c7941461049c57806367d42a8b14611ee55780636af53d8a14611e9f5780636b4a2e731461187457806371efa8ba1461182f5780637249fbb6146115f657806374081d7e146112ce57806384b0196e146111d25780638b2ca8f2146111b6578063935995fb1461118d578063947366941461117157806395bc2673146110705780639a8e000f1461102b5780639f34fc801461100e5780639fb561d214610fc2578063bc2495d4146106fe578063c4d252f5146105eb578063c60e814d146105a6578063d4a55711146104bf578063db8c6259146104a1578063dc402cd01461049c5763eacb14081461017e575f80fd5b34610499576020366003190112610499578061014060405161019f816128bc565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152015260043581526004602052604081206040516101a081018181106001600160401b0382111761048557604052815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830161023a60ff8360c81c1682613098565b606084019461024f60ff8460d01c16876130a4565b63ffffffff608086019360d81c16835260018101549360a08601946001600160601b038116865260c08701956001600160601b038260601c16875261ffff60e089019264ffffffffff8160c01c16845260e81c166101008901526002840154936101208901956001600160601b038616875264ffffffffff6101408b019660601c168652600460018060a01b03600384015416926101608c0193845201546101808b0152519960078b101561047157519860038a10156104715763ffffffff6001600160601b0364ffffffffff808083809660018060a01b039051169760018060a01b03905116985116985116985116985116985116985116985116986103626040519b61035c8d6128bc565b8c613098565b61037060208c0191826130a4565b60408b0191825260608b0192835260808b0193845260a08b0194855260c08b0195865260e08b019687526101008b019788526101208b019889526101408b01998a526040519a51600781101561045d576101609c5063ffffffff98958c60806001600160801b036001600160401b03986001600160601b039f9e9c986001600160601b039c97986104108c9a64ffffffffff998852516020880190612849565b516001600160a01b03908116604087015290511660608501525116910152511660a08c0152511660c08a0152511660e0880152511661010086015251166101208401525116610140820152f35b634e487b7160e01b8d52602160045260248dfd5b634e487b7160e01b8c52602160045260248cfd5b634e487b7160e01b84526041600452602484fd5b80fd5b6127e6565b503461049957806003193601126104995760206040516203f4808152f35b5034610499576020366003190112610499576080906004356104df613074565b50808252600560205264ffffffffff6040832092816040519461050186612886565b549160018060a01b0383168652818360a01c1694602087019580875260ff604089019560c81c1615158552155f146105915750945b60018060a01b0390511693511690511515926060604051610556816128a1565b86815260208101928352604081019384520193845260405194855260018060a01b039051166020850152511660408301525115156060820152f35b81604091600493528260205220015494610536565b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034610499576020366003190112610499576004359061060a826130f3565b8054336001600160a01b03821614806106d0575b15806106bc575b6106785750805460ff60c81b198116600560c81b1782559192610675926001600160a01b0316907ffda78ba97c04d49372bfcc8658096de9c42c3ab9a7ccdf23ac322e4e305af5a88580a3613e80565b80f35b64ffffffffff915060a01c16600181018091116106a857606492630d3fc99d60e01b835260045260245242604452fd5b634e487b7160e01b82526011600452602482fd5b5064ffffffffff8160a01c16421115610625565b5060ff8160d01c1660038110156106ea576002141561061e565b634e487b7160e01b84526021600452602484fd5b5036600319016101608112610fbe576101401361049957610144356001600160401b038111610fbe576107359036906004016127b9565b6001600160a01b03610745612dc5565b163303610f97576001600160801b0361075c612f20565b16158015610f77575b610f49576001600160401b03610779612ef4565b164281108015610f20575b610f03575061ffff610794612f60565b16158015610eed575b610ec957624c4b4063ffffffff6107b2612f4d565b1611610ea25760a4359060038210928315610e9e57846001600160a01b036107d8612ddb565b1615156002851403610e5c576107f083830183612bd0565b60608101515115610e4d5760400151906001600160401b038251161591821592610e36575b8215610e27575b50610e235783159081610e1a575b50610e0b57600160ff61083b612f0a565b161b6001600160a01b0361084d612dc5565b16865260076020526040862066ffffffffffffff610869612f0a565b60081c1687526020526040862054818116610dd2576001600160a01b0361088e612dc5565b16875260076020526040872066ffffffffffffff6108aa612f0a565b60081c1688526020521760408620556108da6108d56108c7612dc5565b6108cf612f0a565b90613cef565b613d4c565b938486526004602052604086206108ef612dc5565b61092164ffffffffff610900612ef4565b845464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178355565b8154600166ffff000000000160a01b0319166001600160a01b03919091161760d086901b60ff60d01b1617600160c81b1781556001600160601b03610964612f20565b166001600160601b03610975612f36565b9160018401928354908360601b9060601b16908360601b1916178355166001600160601b03198254161781556109a9612f4d565b825463ffffffff60d81b191660d89190911b63ffffffff60d81b161782556109cf612f60565b815461ffff60e81b191660e89190911b61ffff60e81b161790556001600160a01b036109f9612df1565b16610da4575b6004610a0c368686612a2f565b602081519101206040516020810191610a258385612f72565b6101608201526101608152610a3c610180826128d8565b5190209101556001600160a01b03610a52612dc5565b16936040519160043560018060a01b038116809103610da05783526024356001600160a01b03811690819003610da05760208401526044356001600160801b038116809103610da05760408401526064356001600160401b038116809103610da05760608401526084356001600160401b038116809103610da057608084015215610d9c57610ae59060a0830190612849565b60c4356001600160a01b03811690819003610d9c5760c082015260e43563ffffffff8116809103610d9c5760e0820152610104356001600160601b038116809103610d9c57610100820152610124359261ffff8416809403610d9c57610b847fdd6c99354611e0c600a8e3a3a2feaafccac34f43b594c5bf24971046b45048ad9383928896610120850152610160610140850152610160840191612e1f565b0390a36001600160a01b03610b97612df1565b1615610bca6001600160601b03610bac612f36565b168215610d8e576001600160801b03610bc3612f20565b16906129f0565b34610cce5780610cb7575b505b15610be8575b602090604051908152f35b610bf0612dc5565b610bf8612df1565b6001600160801b03610c08612f20565b604051637f4c824d60e11b81526001600160a01b0394851660048201523060248201529284166044840152166064820152906020908290608490829087907f0000000000000000000000000000000000000000000000000000000000000000165af18015610cac5760209350610c7f575b50610bdd565b610c9e90833d8511610ca5575b610c9681836128d8565b810190612e07565b505f610c79565b503d610c8c565b6040513d85823e3d90fd5b610cc890610cc3612dc5565b613ec1565b5f610bd5565b803403610d7857604051633d14d1b760e21b8152600481018590526024810182905230604482015290602090829060649082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610d6d57610d3e575b50610bd7565b610d5f9060203d602011610d66575b610d5781836128d8565b8101906137e8565b505f610d38565b503d610d4d565b6040513d86823e3d90fd5b630626ade360e41b845234600452602452604483fd5b6001600160801b0385610bc3565b8680fd5b8880fd5b610dac612df1565b6003820180546001600160a01b0319166001600160a01b039092169190911790556109ff565b6044876001600160401b03610de5612dc5565b610ded612f0a565b635286965d60e11b84526001600160a01b0390911660045216602452fd5b6364da6c7560e11b8552600485fd5b9050155f61082a565b8580fd5b6040015151151591505f61081c565b60208101516001600160801b031615159250610815565b631987b06160e11b8752600487fd5b838686610e67612ddb565b6332910c7360e21b83529015610e8a5760449260045260018060a01b0316602452fd5b634e487b7160e01b82526021600452602482fd5b8480fd5b60448363ffffffff610eb2612f4d565b63924121a760e01b835216600452624c4b40602452fd5b60448361ffff610ed7612f60565b63bcf3992760e01b835216600452612710602452fd5b5061271061ffff610efc612f60565b161161079d565b630332c1f160e31b84526004524260245262093a80604452606483fd5b5062093a804201804211610f35578111610784565b634e487b7160e01b85526011600452602485fd5b6044836001600160801b03610f5c612f20565b63e52491c360e01b8352166004526001600160601b03602452fd5b506001600160601b036001600160801b03610f90612f20565b1611610765565b604483610fa2612dc5565b6370d0fa3160e01b8252336004526001600160a01b0316602452fd5b5080fd5b503461049957602036600319011261049957606064ffffffffff6001600160601b03610fef600435612e7e565b9193906040519460018060a01b03168552166020840152166040820152f35b50346104995780600319360112610499576020604051610e108152f35b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346104995760203660031901126104995760043580825260046020526040822060ff815460c81c1660078110156106ea57600481036111555750818352600560205264ffffffffff604084205460a01c1660018060a01b0382541633145f1461114257805b158015611139575b61111e575060048391838352600560205282604081205501557fbb8fd232dc80b8f913a087a35fd85073ad89c0202846ac575b4c8dd77cbb7e0f8280a280f35b63b212926160e01b8452600483905260245242604452606483fd5b508042106110de565b62093a808101808211610f3557906110d6565b8361116f604492856359db5a2760e01b845260045261283b565bfd5b50346104995780600319360112610499576020604051603f8152f35b503461049957602036600319011261049957604060209160043581528083522054604051908152f35b5034610499578060031936011261049957602060405160808152f35b5034610499578060031936011261049957611272906112107f0000000000000000000000000000000000000000000000000000000000000000614241565b9061123a7f0000000000000000000000000000000000000000000000000000000000000000614241565b9060206112806040519361124e83866128d8565b8385525f368137604051968796600f60f81b885260e08589015260e0880190612817565b908682036040880152612817565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b8281106112b757505050500390f35b8351855286955093810193928101926001016112a8565b50346104995736600319016101808112610fbe576101401361049957610144356001600160401b038111610fbe5761130a9036906004016127b9565b906113158282613d72565b93909260a43560038110156115ca576002146115e25761018090611337612dc5565b60405163add8e8b960e01b81526101643560048201526001600160a01b039091166024820152606060448201529384918291611377916064840191612e1f565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156115d55781948293839261156d575b506113c08461311f565b60608401516001600160a01b03908116906113d9612df1565b168103611546575084835260066020908152604080852086516001600160a01b03165f908152925290205460ff166115245760018101805464ffffffffff60c01b191660c088901b64ffffffffff60c01b16179055805460ff60c81b1916600160c91b178155600201805464ffffffffff60601b19164260601b64ffffffffff60601b161781556001600160601b0382166001600160601b0319825416179055610e104201918242116115105750837f79ff07f97b36ef412e3264a5a21563f41cd1060b8304c8949851623c4a235bdd60606020976001600160401b036001600160601b0360018060a01b038951169664ffffffffff604051941684521696878b840152166040820152a3806114f4575b5050604051908152f35b905161150991906001600160a01b0316613ec1565b5f806114ea565b634e487b7160e01b81526011600452602490fd5b8351637705b12160e11b845260048690526001600160a01b0316602452604483fd5b83604491611552612df1565b634e83a9b960e01b83526001600160a01b0316600452602452fd5b95509250506101803d81116115ce575b61158781866128d8565b84019161018085840312610fbe5784519264ffffffffff841684036115ca576101606115b96115c0926020890161291c565b9601612e6a565b929492905f6113b6565b8280fd5b503d61157d565b50604051903d90823e3d90fd5b6374ea19b560e01b82526004849052602482fd5b50346104995760203660031901126104995760043580825260046020526040822060ff815460c81c1660078110156106ea5760038114908115611820575b8180611811575b6117f75750611665600283019164ffffffffff835460601c16905f146117ee576203f480906129f0565b8042106117d35750815460ff60c81b198116600360c91b17835581546001600160601b0319811690925560018301546040516302e067a160e11b815260c09190911c64ffffffffff1660048201526001600160a01b03918216946001600160601b0393909316929161014090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156117c8578691611778575b505161067594611769939092611763926001600160a01b03169084907f5695de764242f76ec225c73065359566dcb45ef646f93ab82069af6bb87e16e58a80a433830361176e5786905b61175e8233613359565b612e5d565b90613359565b613e80565b600a810490611754565b90506101409491943d81116117c1575b61179281836128d8565b81019261014082850312610d9c5761067595836117b5611769966117639561291c565b9350509295509261170a565b503d611788565b6040513d88823e3d90fd5b630d3fc99d60e01b8552600484905260245242604452606484fd5b610e10906129f0565b8461116f604492866359db5a2760e01b845260045261283b565b5061181b84613c52565b61163b565b611829846130b0565b50611634565b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034611d6f5736600319016101c08112611d6f5761014013611d6f57610144356001600160401b038111611d6f576118b09036906004016127b9565b610164356001600160a01b038116939192848203611d6f57610184356001600160401b038111611d6f576118e89036906004016127b9565b90916101a4356001600160401b038111611d6f5761190a9036906004016127b9565b916119158882613d72565b60a4999199356003811015611d6f5760011901611e8c5785158015611e78575b611e5557509061194791810190612bd0565b805160405163197630f960e21b815290997f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031694929091602081600481895afa908115611e2b575f91611e36575b506001600160a01b03166119af612dc5565b813b15611d6f576040516331517b8160e21b8152600481018e90526001600160a01b039091166024820152905f90829060449082905afa8015611e2b57611e15575b5060600151926040519060a082018281106001600160401b03821117611e015791611ace8d9492602096946040528d83528683019384526040830195865260608301978852611a41368b8d612a2f565b6080840190815294611abc6001600160a01b03611a5c612ddb565b1696611aa96040519b8c9a8b998a99631a4efc5360e01b8b52604060048c01525160448b015260018060a01b0390511660648a01525160848901525160a060a489015260e4880190612817565b90518682036043190160c4880152612817565b84810360031901602486015291612e1f565b03915afa9081156117c8578691611de2575b5015611db8576020856040518486823780858101838152039060025afa15610d6d57845196611b25602098848660405192611b1b8d856128d8565b8a8452898c613265565b611b2d612df1565b60405196611b3a88612856565b808852898801938185528160408a01528160808a01528160a08a015260c089019082825260e08a01948386526101008b01918483526101208c019585875260018060a01b031660608d01528d6040519063a9b5898f60e01b825281600481855afa80156117c8578f908790611d7a575b60405163f72d0b3b60e01b8152600481018990529250829060249082906001600160a01b03165afa9081156117c857908f92918791611d43575b5061ffff1690985260405163197630f960e21b815297889060049082905afa968715610d6d578d8598611d0f575b5050604051639c1234d560e01b8152600481019190915295608090879060249082906001600160a01b03165afa958615610cac578c90848098611c9e575b5050835193015161ffff9081169091526001600160a01b039283169091528451948b015116909152919091169052611c96939291611c8f913691612a2f565b918461345c565b604051908152f35b92939450949596505060803d608011611d08575b611cbc81866128d8565b840190608085830312610499575092611c969998979592611c8f97959261ffff611cf48f976040611ced8288613e3f565b9601613e3f565b989a9b9c5081939597995095919395611c50565b503d611cb2565b60809298509081611d3492903d10611d3c575b611d2c81836128d8565b810190612da6565b96908d611c12565b503d611d22565b83819492503d8311611d73575b611d5a81836128d8565b81010312611d6f5790518e919061ffff611be4565b5f80fd5b503d611d50565b5081813d8311611db1575b611d8f81836128d8565b81010312610e2357516001600160a01b0381168103610e23578e602491611baa565b503d611d85565b60448587611dc4612ddb565b6350f7972960e11b83526004919091526001600160a01b0316602452fd5b611dfb915060203d602011610ca557610c9681836128d8565b5f611ae0565b634e487b7160e01b8b52604160045260248bfd5b611e229199505f906128d8565b5f9760606119f1565b6040513d5f823e3d90fd5b611e4f915060203d602011611d3c57611d2c81836128d8565b5f61199d565b61ffff60018792015460e81c169063bcf3992760e01b5f5260045260245260445ffd5b5061ffff600182015460e81c168611611935565b896379b1888760e01b5f5260045260245ffd5b34611d6f576040366003190112611d6f576004356001600160a01b0381168103611d6f576024356001600160401b0381168103611d6f576108d5611c9691602093613cef565b34611d6f576020366003190112611d6f57600435611f02816130b0565b6001810180546040516302e067a160e11b815260c082901c64ffffffffff1660048201529093929091610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611e2b575f93612068575b50611f768361311f565b600282019485549564ffffffffff8760601c1661012c8101809111612054578042101561203a57506001600160601b03198716905564ffffffffff60c01b19169055805460ff60c81b1916600160c81b1790555f82815260066020908152604080832084516001600160a01b03908116855292528220805460ff191660011790559151612038949216926001600160601b0392918491907f680c897738d61f476cba0d841b5d02955634ee0500e9072614d505bef57ac8cb9080a31690613359565b005b86632e357b0560e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b9092506101403d811161209d575b61208081836128d8565b810161014082820312611d6f576120969161291c565b9185611f6c565b503d612076565b34611d6f575f366003190112611d6f5760206040516127108152f35b34611d6f575f366003190112611d6f57602060405161012c8152f35b34611d6f575f366003190112611d6f576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34611d6f575f366003190112611d6f576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34611d6f576040366003190112611d6f576004356001600160401b038111611d6f5736602382011215611d6f578060040135906001600160401b038211611d6f576024810190602436918460051b010111611d6f576121c161278f565b916122177f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000613f31565b156122d0576001600160a01b038316925f929091835b81811061224f5785851561223d57005b633075233160e11b5f5260045260245ffd5b61227a61225d828486612b98565b35856122748161226e86888a612b98565b35612a74565b91613c76565b9485156122c657506001908682967ffdf25beafe47c51a0d91328d14ea43335cd9dfcded2f1040bc5f396bd2d680c760206122b685888a612b98565b3592604051908152a35b0161222d565b94506001906122c0565b632118678960e21b5f908152336004526001600160a01b038416602452604490fd5b34611d6f576040366003190112611d6f576004356024356001600160401b038111611d6f576123259036906004016127b9565b91805f52600460205260405f2060ff815460c81c1660078110156124d157600381036124b4575061235582613c52565b1561248c57815f52600560205260ff60405f205460c81c165f146124775760048101545b60205f6040518787823780888101838152039060025afa15611e2b57805f51036124615750600101546040516302e067a160e11b815260c09190911c64ffffffffff16600482015291610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611e2b575f9361241b575b5061241390612038943691612a2f565b91339161345c565b9392506101403d811161245a575b61243381866128d8565b84019061014085830312611d6f57612451612413926120389661291c565b93945090612403565b503d612429565b826319f7212960e11b5f5260045260245260445ffd5b60205f808060025afa15611e2b575f51612379565b50805f525f60205260405f205490636e25b98360e11b5f52600452602452603f60445260645ffd5b6359db5a2760e01b5f5260048390526124cc9061283b565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b34611d6f575f366003190112611d6f576020604051624c4b408152f35b34611d6f576040366003190112611d6f576020611c9661252061278f565b600435612a74565b34611d6f576040366003190112611d6f576024356004356001600160401b038211611d6f578160040160606003198436030112611d6f57612568826130b0565b60018101546040516302e067a160e11b815260c082901c64ffffffffff166004820152949190610140866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa958615611e2b575f96612712575b506125d98661311f565b600282019283549164ffffffffff8360601c16610e10810180911161205457804210156126f8575090602461261861ffff61265b9460e81c16886131a1565b86546001600160601b031916875589516001600160a01b0316929061265461264d6126438b806129fd565b959094018b6129fd565b3691612a2f565b938a613265565b60ff825460d01c169060038210156124d1576126999260016001600160601b03931494856126c1575b505086519116906001600160a01b0316613359565b156126a057005b612038926126bb61264d60018060a01b0383511693806129fd565b9261345c565b815460ff60c81b1916600360c81b17909155805464ffffffffff60601b19164260601b64ffffffffff60601b161790558780612684565b87632e357b0560e01b5f526004526024524260445260645ffd5b9095506101403d8111612747575b61272a81836128d8565b810161014082820312611d6f576127409161291c565b94866125cf565b503d612720565b34611d6f575f366003190112611d6f577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b0382168203611d6f57565b35906001600160a01b0382168203611d6f57565b9181601f84011215611d6f578235916001600160401b038311611d6f5760208381860195010111611d6f57565b34611d6f575f366003190112611d6f57602060405162093a808152f35b35906001600160401b0382168203611d6f57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b60078110156124d157602452565b9060038210156124d15752565b61014081019081106001600160401b0382111761287257604052565b634e487b7160e01b5f52604160045260245ffd5b606081019081106001600160401b0382111761287257604052565b608081019081106001600160401b0382111761287257604052565b61016081019081106001600160401b0382111761287257604052565b90601f801991011681019081106001600160401b0382111761287257604052565b51906001600160a01b0382168203611d6f57565b519061ffff82168203611d6f57565b919082610140910312611d6f5760405161293581612856565b8092612940816128f9565b825261294e6020820161290d565b6020830152604081015163ffffffff81168103611d6f576040830152612976606082016128f9565b6060830152612987608082016128f9565b608083015260a0810151906001600160801b0382168203611d6f576101206129eb91819360a08601526129bc60c082016128f9565b60c08601526129cd60e082016128f9565b60e08601526129df610100820161290d565b6101008601520161290d565b910152565b9190820180921161205457565b903590601e1981360301821215611d6f57018035906001600160401b038211611d6f57602001918136038313611d6f57565b9291926001600160401b0382116128725760405191612a58601f8201601f1916602001846128d8565b829481845281830111611d6f578281602093845f960137010152565b805f52600460205260405f209160ff835460c81c1660078110156124d15760031480612b74575b15612b6d5760018301546040516302e067a160e11b815260c09190911c64ffffffffff16600482015290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611e2b575f92612b22575b5064ffffffffff6002612b1f95015460601c16926137f7565b90565b9391506101403d8111612b66575b612b3a81866128d8565b84019361014081860312611d6f576002612b5d612b1f9664ffffffffff9361291c565b93955050612b06565b503d612b30565b5050505f90565b5064ffffffffff600284015460601c166203f4808101809111612054574210612a9b565b9190811015612ba85760051b0190565b634e487b7160e01b5f52603260045260245ffd5b35906001600160801b0382168203611d6f57565b602081830312611d6f578035906001600160401b038211611d6f570190818103916101208312611d6f5760c060405193612c09856128a1565b82358552601f190112611d6f5760405160c081018181106001600160401b0382111761287257604052612c3e60208301612bbc565b8152612c4c60408301612bbc565b6020820152612c5d60608301612bbc565b6040820152612c6e60808301612bbc565b6060820152612c7f60a08301612bbc565b6080820152612c9060c08301612bbc565b60a0820152602084015260e08101356001600160401b038111611d6f578101606081840312611d6f5760405190612cc682612886565b612ccf81612803565b8252612cdd60208201612bbc565b60208301526040810135906001600160401b038211611d6f570183601f82011215611d6f578035906001600160401b038211612872578160051b6020810192612d2960405194856128d8565b835260208084019183010191868311611d6f57602001905b828210612d8e5750505060408201526040840152610100810135906001600160401b038211611d6f57019080601f83011215611d6f57816020612d8693359101612a2f565b606082015290565b60208091612d9b846127a5565b815201910190612d41565b90816020910312611d6f57516001600160a01b0381168103611d6f5790565b6004356001600160a01b0381168103611d6f5790565b60c4356001600160a01b0381168103611d6f5790565b6024356001600160a01b0381168103611d6f5790565b90816020910312611d6f57518015158103611d6f5790565b908060209392818452848401375f828201840152601f01601f1916010190565b8115612e49570490565b634e487b7160e01b5f52601260045260245ffd5b9190820391821161205457565b51906001600160601b0382168203611d6f57565b5f52600460205260405f2080549060ff8260c81c1660078110156124d157600414801590612ede575b612ed457600101546001600160a01b039091169160c082901c64ffffffffff16916001600160601b031690565b50505f905f905f90565b5064ffffffffff600182015460c01c1615612ea7565b6064356001600160401b0381168103611d6f5790565b6084356001600160401b0381168103611d6f5790565b6044356001600160801b0381168103611d6f5790565b610104356001600160601b0381168103611d6f5790565b60e43563ffffffff81168103611d6f5790565b6101243561ffff81168103611d6f5790565b6001600160a01b03612f83826127a5565b1682526001600160a01b03612f9a602083016127a5565b1660208301526001600160801b03612fb460408301612bbc565b1660408301526001600160401b03612fce60608301612803565b1660608301526001600160401b03612fe860808301612803565b16608083015260a08101356003811015611d6f5761300a9060a0840190612849565b6001600160a01b0361301e60c083016127a5565b1660c083015260e081013563ffffffff8116809103611d6f5760e0830152610100810135906001600160601b038216809203611d6f576101209161010084015201359061ffff8216809203611d6f576101200152565b60405190613081826128a1565b5f6060838281528260208201528260408201520152565b60078210156124d15752565b60038210156124d15752565b90815f52600460205260405f209160ff835460c81c169060078210156124d157600282036130dc575050565b6359db5a2760e01b5f526004526124cc915061283b565b90815f52600460205260405f209160ff835460c81c169060078210156124d157600182036130dc575050565b80516080909101516001600160a01b0391821691613183918116907f000000000000000000000000000000000000000000000000000000000000000016837f0000000000000000000000000000000000000000000000000000000000000000613f31565b1561318b5750565b636953253b60e11b5f523360045260245260445ffd5b906131ac82806129fd565b8091506131fa5750506131c260208201826129fd565b8091501580156131f0575b6131d957506040013590565b63bcf3992760e01b5f52600452608060245260445ffd5b50608081116131cd565b61320760208401846129fd565b8383119150811561325b575b506132465750505f613227826020936129fd565b908160405192839283378101838152039060025afa15611e2b575f5190565b63bcf3992760e01b5f5260045260245260445ffd5b905015155f613213565b93919094613354906133467fe83597f5473c3c9f837e4de6a236833f7b1adc998aff50837e50de37e6d561b295875f52600460205284600460405f200155604051986132b08a612886565b6001600160a01b03908116808b524264ffffffffff166020808d019182528915156040808f019182525f8e815260059093529091209c518d5492516001600160c81b031990931694169390931760a09190911b64ffffffffff60a01b16178b55999051815460ff60c81b191690151560c81b60ff60c81b1617905560405194855260606020860181905294958695860191612e1f565b908382036040850152612817565b0390a3565b9080613363575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af18015611e2b576133cd575b50565b6133ca9060203d602011610ca557610c9681836128d8565b9190816133f157505050565b6040516304ade6db60e11b81526001600160a01b0393841660048201529083166024820152604481019190915290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015611e2b576133cd5750565b9192825f52600460205260405f2091835f52600560205260018060a01b0360405f20541694600160ca1b60ff60c81b1985541617845560018401856001600160601b03825416976001600160801b0361ffff60208701511661ffff6101008801511661ffff6101208901511691836134d2613074565b8e819f6127108585920204168092520316928d836137c4575b50806137a0575b5050501660608a0199818b5282600160a01b600190038a5416809c600160a01b6001900360608b01511695869285516001600160801b031698602087019788516001600160801b03169a604089019b8c516001600160801b03169160405193845260208401526040830152606082015260807fd06646a784202c3d5dfbc0f1a60edcca926c0cff5e0f8d225382b7af7b027c2c91a4516001600160801b03169061359b926133e5565b604051634b38474d60e01b81529081807f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165a92600491602094fa918215611e2b575f92613733575b50613655976136346001600160601b0397969461361a879561364a986001600160801b0380975116916133e5565b60c0830151905184169085906001600160a01b03166133e5565b60e00151925116916001600160a01b03166133e5565b5460601c1690613359565b63ffffffff825460d81c1691821561372c576136b260046136a4920154926040519283916020830195631f395c7f60e31b87528860248501526044840152606060648401526084830190612817565b03601f1981018352826128d8565b6136bf603f8404846129f0565b600181019081811161205457610dad0180911161205457805a1061371657505f7f108b3cfa06388639c96975115d9a30518f592dd865062f4dbab8d4e5f62a39bb93602093828881955193f16040519015158152a3565b5a635f1bbbf760e11b5f5260045260245260445ffd5b5050505050565b909594929391506020813d602011613798575b81613753602093836128d8565b81010312611d6f576136559761363461364a9561361a6001600160601b0399866001600160801b0361378581986128f9565b98505098509450509496975050976135ec565b3d9150613746565b84926137b3920161271003908402612e3f565b16908160408d0152035f80806134f2565b9360209194866137da8561271003878502612e3f565b16928391015203928d6134eb565b90816020910312611d6f575190565b825160405163a3d545f560e01b8152600481018690526001600160a01b039182169590937f00000000000000000000000000000000000000000000000000000000000000009092169291602085602481875afa948515611e2b575f95613c1e575b5060018501809511612054576001600160a01b038116958787148015613bcc575b613b485763ffffffff60406138919201511683612e5d565b916138a6836138a0838b613fed565b99613fed565b60405163f0e22a2d60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169991906020816004818e5afa908115611e2b575f91613b9a575b508110613b8e575b60049160209180821015613b865750995b60405163f0e22a2d60e01b815292839182905afa908115611e2b575f91613b54575b508810613b485760209261394961394f9284614092565b92614092565b80821015613b405750935b6024604051809581936362d2377360e11b835260048301525afa918215611e2b575f92613b0c575b506040519060208201927f5c6a03cf9804ca7dd62c6c25f891888739dc4253331e073368bb5483331ed43c845260408301526060820152606081526139c86080826128d8565b5190209083811015613b05575b5f9381603f0291603f8304810361205457645ae3c91e6d0291808304640171547653149015171561205457613a0c91939293612e3f565b905f5b60ff8510613a1f575b5050505090565b600160409593949551602081019087825284604082015285606082015260608152613a4b6080826128d8565b519020175f906080805b613ae85750607f8210613ade57607e1982011c5b9060201b90638000000090815b613ab3575050650100000000000365010000000000811161205457613a9a916129f0565b91838311613aad57600101939291613a0f565b93613a18565b80029081607f1c918060ff1c613acf575b5060011c9081613a76565b9281179260801c91505f613ac4565b81607f031b613a69565b80830182811c613afd575b5060011c80613a55565b92505f613af3565b50826139d5565b9091506020813d602011613b38575b81613b28602093836128d8565b81010312611d6f5751905f613982565b3d9150613b1b565b90509361395a565b50505050505050505f90565b90506020813d602011613b7e575b81613b6f602093836128d8565b81010312611d6f57515f613932565b3d9150613b62565b905099613910565b509092508290806138ff565b90506020813d602011613bc4575b81613bb5602093836128d8565b81010312611d6f57515f6138f7565b3d9150613ba8565b506040516330501b0d60e01b815260048101879052602081602481895afa908115611e2b575f91613bff575b5015613879565b613c18915060203d602011610ca557610c9681836128d8565b5f613bf8565b9094506020813d602011613c4a575b81613c3a602093836128d8565b81010312611d6f5751935f613858565b3d9150613c2d565b5f525f60205260405f20548060011b908082046002149015171561205457603f1090565b9082158015613cc7575b612b6d57815f52600160205260405f209060018060a01b03165f5260205260405f20600160ff198254161790555f525f60205260405f20613cc28282546129f0565b905590565b50815f52600160205260405f2060018060a01b0382165f5260205260ff60405f205416613c80565b906001600160401b036040519160208301937fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a02824908382855260018060a01b0316604084015216606082015260608152613d466080826128d8565b51902090565b604290613d5761412b565b906040519161190160f01b8352600283015260228201522090565b90916004356001600160a01b0381168103611d6f57608435906001600160401b0382168203611d6f57613da8916108d591613cef565b92613dc3613db5856130f3565b936004850154923691612a2f565b602081519101206040516020810191613ddd836004612f72565b6101608201526101608152613df4610180826128d8565b51902003613e2c5764ffffffffff825460a01c16804211613e125750565b83632e357b0560e01b5f526004526024524260445260645ffd5b82630ca6808b60e31b5f5260045260245ffd5b9190826040910312611d6f57604051604081018181106001600160401b038211176128725760405260206129eb818395613e78816128f9565b85520161290d565b80546001820154600390920154613ebf926001600160a01b03928316926001600160601b0392613eb5918385169116856133e5565b60601c1690613359565b565b604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201525f6044820181905260648201939093529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af18015611e2b576133cd5750565b6001600160a01b039091169190338314613fe45760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa908115611e2b575f91613f9d575b506001600160a01b0316331490565b90506040813d604011613fdc575b81613fb8604093836128d8565b81010312611d6f57613fd56020613fce836128f9565b9201612e6a565b505f613f8e565b3d9150613fab565b50505050600190565b6040516369e5c4f560e01b81525f600482015260248101839052906020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611e2b575f9261405c575b50612b1f9261405691614092565b90612e5d565b9091506020813d60201161408a575b81614078602093836128d8565b81010312611d6f575190612b1f614048565b3d915061406b565b60405163077f055960e01b81526001600160a01b0391821660048201525f60248201526044810192909252602090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611e2b575f916140fc575090565b90506020813d602011614123575b81614117602093836128d8565b81010312611d6f575190565b3d915061410a565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480614218575b15614186577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613d4660c0826128d8565b507f0000000000000000000000000000000000000000000000000000000000000000461461415d565b60ff811690601f8211614270576040519161425d6040846128d8565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd'
